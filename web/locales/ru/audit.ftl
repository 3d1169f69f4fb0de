# Журнал цикла: что произошло, доказательство, как проверить.

audit-log-is-final = Журнал этого цикла завершён. Добавить в него ничего нельзя.
audit-crumb-assembly = Сельский округ
audit-crumb-cycle = Цикл { $cycle }
audit-crumb-log = Журнал

audit-list-title = Всё, что произошло
audit-list-lead =
    { $size ->
        [one] { $size } запись, сначала новые. Никто, даже мы, не может незаметно изменить или убрать запись.
        [few] { $size } записи, сначала новые. Никто, даже мы, не может незаметно изменить или убрать запись.
       *[many] { $size } записей, сначала новые. Никто, даже мы, не может незаметно изменить или убрать запись.
    }
audit-list-check = [Проверьте журнал сами].
audit-list-empty = Нет записей, которые подходят под выбранное.
audit-list-pages = Более старые и более новые записи
audit-list-newer = Более новые записи
audit-list-older = Более старые записи
audit-filter = Показать только часть записей
audit-filter-kind = О чём запись
audit-filter-role = Кто это сделал
audit-filter-all = Все
audit-filter-show = Показать
audit-filter-clear = Показать все записи

audit-entry-title = Запись { $seq }
audit-entry-text = Что об этом сказано
audit-entry-text-proof = Как этот текст связан с записью
audit-entry-text-explained = Тексты хранятся рядом с журналом, чтобы их можно было удалить, если этого требует закон. В записи стоит хэш соли и текста; как он составлен, сказано в docs/protocol.md, раздел 2.
audit-entry-salt = Соль
audit-entry-text-hash = Хэш в записи
audit-entry-bytes = Сама запись
audit-entry-bytes-explained = Вот её байты. В ней указан хэш предыдущей записи, поэтому она может стоять только на одном месте.
audit-entry-proof = Доказательство, что она в журнале
audit-entry-proof-explained =
    { $size ->
        [one] Хэш записи шаг за шагом приводит к корню, который журнал подписал для { $size } записи.
        [few] Хэш записи шаг за шагом приводит к корню, который журнал подписал для { $size } записей.
       *[many] Хэш записи шаг за шагом приводит к корню, который журнал подписал для { $size } записей.
    }
audit-entry-leaf = Хэш записи
audit-entry-step-left = С хэшем слева:
audit-entry-step-right = С хэшем справа:
audit-entry-root = Корень в контрольной точке
audit-entry-checkpoint = Подписанная контрольная точка
audit-entry-yourself = Проверьте сами
audit-entry-yourself-explained = Эта команда копирует весь журнал на ваш компьютер и по пути проверяет каждый хэш:
audit-entry-line-explained = А эта печатает хэш этой записи средствами, которые есть на любом компьютере:
audit-entry-neighbours = Соседние записи
audit-entry-newer = Следующая запись
audit-entry-older = Предыдущая запись

audit-check-title = Проверить этот журнал
audit-check-lead = Вам не нужно верить нам на слово. Компьютер и четверть часа — и вы пересчитаете всё сами.
audit-check-compare = Сравните отпечаток
audit-check-compare-explained = Он напечатан и на плакатах, и в письмах. Если он тот же, все говорят об одном и том же голосовании.
audit-check-fingerprint = Отпечаток цикла
audit-check-no-fingerprint = Его ещё нет: он появится, когда совет закрепит, за что голосуют.
audit-check-origin = Имя журнала
audit-check-key = Ключ журнала
audit-check-recount = Пересчитайте
audit-check-recount-explained = Программа наблюдателя читает каждую запись, повторяет каждую проверку и словами говорит, что нашла:
audit-check-keep = Сохраните копию
audit-check-keep-explained = Запустите это позже ещё раз: если в прошлом что-то изменено, программа скажет об этом.
audit-check-checkpoint = Текущая контрольная точка
audit-check-checkpoint-explained =
    { $size ->
        [one] Этим журнал ручается за { $size } запись. Две контрольные точки, которые противоречат друг другу, уличили бы его.
        [few] Этим журнал ручается за все { $size } записи. Две контрольные точки, которые противоречат друг другу, уличили бы его.
       *[many] Этим журнал ручается за все { $size } записей. Две контрольные точки, которые противоречат друг другу, уличили бы его.
    }
audit-check-files = Скачать
audit-check-bundle = Весь журнал одним файлом
audit-check-checkpoint-file = Контрольная точка
audit-check-files-explained = Журнал выложен и плитками по открытому стандарту C2SP tlog-tiles, так что его прочтут и программы, написанные не нами.

audit-waiting-title = Действия, которые ждут журнала
audit-waiting-lead = Журнал цикла открывается, когда цикл объявлен. Что официальные лица делают до этого, сразу показано здесь и первым записывается в следующий журнал.
audit-waiting-none = Ни одно действие не ждёт.
audit-waiting-none-explained = Всё, что сделано до сих пор, стоит в журнале.

audit-role-platform = Платформа сама
audit-role-administrator = Администратор
audit-role-moderator = Модератор
audit-role-reviewer = Эксперт
audit-role-secretary = Секретарь собрания
audit-role-registrar = Регистратор
audit-role-polling-officer = Сотрудник участка
audit-role-council-member = Общественный совет
audit-role-trustee = Хранитель ключа
audit-role-issuer = Выдающий коды
audit-role-delivery-officer = Ответственный за реализацию
audit-role-observer = Наблюдатель
audit-role-resident = Житель
audit-role-voter = Голосующий

audit-kind-cycle = Открытие журнала
audit-kind-role = Ключи ролей
audit-kind-role-loss = Утраченные ключи
audit-kind-phase = Этапы цикла
audit-kind-office = Действия официальных лиц
audit-kind-proposal = Проектные предложения
audit-kind-review = Экспертиза предложений
audit-kind-session = Сходы и собрания
audit-kind-decision = Бюджетные решения
audit-kind-delivery = Реализация проектов
audit-kind-roll = Список голосующих
audit-kind-ceremony-commit = Ключи: обязательства
audit-kind-ceremony-deal = Ключи: раздача
audit-kind-ceremony-shares = Ключи: запечатанные доли
audit-kind-ceremony-complaint = Ключи: жалобы
audit-kind-ceremony-restart = Ключи: новые попытки
audit-kind-ceremony-confirm = Ключи: подтверждения
audit-kind-ceremony-rehearsal = Ключи: пробная расшифровка
audit-kind-definition = Закрепление бюллетеня
audit-kind-booth = Изменения страницы голосования
audit-kind-possession = Проверки долей ключа
audit-kind-voting-open = Начало голосования
audit-kind-ballot = Бюллетени
audit-kind-challenge = Проверенные бюллетени
audit-kind-revocation = Отозванные коды
audit-kind-replacement = Заменённые коды
audit-kind-voting-end = Конец голосования
audit-kind-paper-batch = Бумажные бюллетени
audit-kind-closing = Закрытие
audit-kind-closing-signature = Подписи под закрытием
audit-kind-standing = Свидетели закрытия
audit-kind-decryption = Расшифровка
audit-kind-result = Итог
audit-kind-statement = Заявления наблюдателей
audit-kind-objection = Возражения
audit-kind-conclusion = Заключение совета
audit-kind-void = Голосование без итога
audit-kind-final = Конец журнала

audit-event-cycle = Журнал этого цикла открыт
audit-event-role = Зарегистрирован ключ роли, номер { $amount }
audit-event-role-council = Зарегистрирован ключ члена совета { $amount }
audit-event-role-trustee = Зарегистрирован ключ хранителя { $amount }
audit-event-role-issuer = Зарегистрирован ключ выдающего коды { $amount }
audit-event-role-observer = Зарегистрирован ключ наблюдателя { $amount }
audit-event-role-loss = Ключ роли больше не действует, номер { $amount }
audit-event-phase = Цикл перешёл на другой этап
audit-event-phase-drafted = Цикл подготовлен
audit-event-phase-announced = Цикл объявлен
audit-event-phase-intake-opened = Открыт приём предложений
audit-event-phase-review-opened = Началась экспертиза предложений
audit-event-phase-assembly-opened = Началось время сходов и собрания
audit-event-phase-roll-check-opened = Теперь каждый может узнать, есть ли он в списке голосующих
audit-event-phase-keys-opened = Началось создание ключей совета
audit-event-phase-freeze-opened = Теперь совет может закрепить, за что голосуют
audit-event-phase-letters-opened = Письма с кодами печатаются и выдаются
audit-event-phase-letters-printed = Все письма напечатаны
audit-event-phase-voting-opened = Голосование открыто
audit-event-phase-count-opened = Голосование закрыто, начался подсчёт
audit-event-phase-objections-opened = Теперь можно подать возражение
audit-event-phase-conclusion-opened = Совет готовит заключение
audit-event-phase-decision-opened = Ожидается решение о бюджете
audit-event-phase-delivery-opened = Проекты реализуются
audit-event-phase-closed = Цикл завершён
audit-event-phase-void = Цикл закончился без итога
audit-event-phase-not-confirmed = Совет не подтвердил итог
audit-event-phase-not-funded = Бюджет решил иначе
audit-event-office = Действие официального лица: { $subject }
audit-event-office-assembly-created = Внесён сельский округ
audit-event-office-assembly-changed = Изменены сведения о сельском округе
audit-event-office-village-added = Внесено село
audit-event-office-village-changed = Изменены сведения о селе
audit-event-office-mandate-granted = Дана роль
audit-event-office-mandate-prolonged = Роль продлена
audit-event-office-mandate-ended = Роль прекращена
audit-event-office-member-named = Назван член собрания
audit-event-office-member-ended = Член собрания выбыл
audit-event-office-council-changed = Изменён состав общественного совета
audit-event-office-residence-confirmed = Подтверждено место жительства
audit-event-office-roll-imported = Прочитан список жителей, человек: { $amount }
audit-event-office-slips-made = Напечатаны листки с кодами: { $amount }
audit-event-office-slips-cancelled = Аннулированы неиспользованные листки: { $amount }
audit-event-office-slip-issued = Житель без электронной почты получил листок с кодом
audit-event-office-slip-replaced = Листок с кодом заменён
audit-event-office-sign-in-reset = Сброшены способы входа жителя
audit-event-office-settings-changed = Изменены настройки цикла: { $subject }
audit-event-office-dates-moved = Сроки цикла перенесены
audit-event-office-clock-confirmed = Часы платформы подтверждены
audit-event-office-announcement-published = Опубликовано объявление
audit-event-office-announcement-corrected = Объявление изменено
audit-event-office-announcement-withdrawn = Объявление снято
audit-event-office-roll-added = В список голосующих добавлен один человек
audit-event-office-roll-removed = Из списка голосующих исключён один человек
audit-event-office-roll-changed = В списке голосующих исправлена одна запись
audit-event-office-roll-correction-refused = Одна просьба исправить список голосующих отклонена
audit-event-proposal = Событие с проектным предложением { $subject }
audit-event-review = Рассмотрено проектное предложение { $subject }
audit-event-session = Записан сход или собрание
audit-event-session-ballot-ready = Бюллетень признан готовым к закреплению, проектов в нём: { $amount }
audit-event-decision = Записано бюджетное решение: { $subject }
audit-event-decision-money-decided = Бюджет выделяет деньги, решение { $subject }
audit-event-decision-money-refused = Бюджет не выделяет деньги, решение { $subject }
audit-event-delivery = Событие с проектом { $subject }
audit-event-roll = Выдающий коды { $amount } опубликовал части списка голосующих
audit-event-ceremony-commit = Хранитель { $amount } поручился за свою часть ключей
audit-event-ceremony-deal = Хранитель { $amount } опубликовал обещанную часть
audit-event-ceremony-shares = Хранитель { $amount } запечатал доли для остальных
audit-event-ceremony-complaint = Хранитель { $amount } доказал, что доля неверна
audit-event-ceremony-restart = Создание ключей начато заново, попытка { $amount }
audit-event-ceremony-confirm = Хранитель { $amount } подписал протокол ключей
audit-event-ceremony-rehearsal = Хранитель { $amount } провёл пробную расшифровку
audit-event-definition = Совет закрепил, за что голосуют, проектов: { $amount }
audit-event-booth = Страница голосования исправлена
audit-event-possession = У хранителя { $amount } доля ключа на месте
audit-event-voting-open = Голосование открыто
audit-event-ballot = Подан бюллетень
audit-event-challenge = Голосующий проверил устройство, бюллетень не подан
audit-event-revocation = Отозваны коды: { $amount }
audit-event-revocation-paper = Отозваны коды проголосовавших на бумаге: { $amount }
audit-event-revocation-lost = Отозваны коды утерянных писем: { $amount }
audit-event-revocation-moved = Отозваны коды переехавших: { $amount }
audit-event-revocation-died = Отозваны коды умерших: { $amount }
audit-event-revocation-error = Отозваны коды из-за ошибки в списке: { $amount }
audit-event-replacement = Код заменён другим
audit-event-voting-end = Голосование окончено
audit-event-paper-batch = Посчитана урна с бумажными бюллетенями, бюллетеней: { $amount }
audit-event-closing = Голосование закрыто, бюллетеней к подсчёту: { $amount }
audit-event-closing-signature = Хранитель { $amount } подписал закрытие
audit-event-standing = Свидетели подписали закрытие
audit-event-decryption = Хранитель { $amount } расшифровал сумму бюллетеней
audit-event-result = Итог опубликован, профинансировано проектов: { $amount }
audit-event-statement = Наблюдатель сделал заявление
audit-event-objection = Наблюдатель подал возражение
audit-event-conclusion = Совет подписал заключение
audit-event-conclusion-confirmed = Совет подтвердил итог
audit-event-conclusion-not-confirmed = Совет не подтвердил итог
audit-event-void = Голосование закончилось без итога
audit-event-void-too-few-ballots = Голосование закончилось без итога: слишком мало бюллетеней
audit-event-void-too-few-trustees = Голосование закончилось без итога: слишком мало хранителей
audit-event-void-objection-upheld = Голосование закончилось без итога: возражение признано обоснованным
audit-event-final = Журнал завершён этой записью
audit-list-seq = № { $seq }
audit-event-office-administrator-granted = Назначен администратор платформы
audit-event-office-administrator-revoked = Администратор платформы освобождён от роли
