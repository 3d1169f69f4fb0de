# Сельские округа: сёла, должностные лица, Общественный совет, кто где живёт.

assemblies-list-title = Сельские округа
assemblies-list-lead = Каждый сельский округ сам решает, на что пойдёт часть его бюджета. Найдите свой.
assemblies-list-empty = Здесь пока нет ни одного сельского округа. Первый добавит администратор.
assemblies-people-count =
    { $count ->
        [one] Здесь живёт { $count } человек
        [few] Здесь живут { $count } человека
       *[other] Здесь живут { $count } человек
    }
assemblies-cycles = Бюджет народного участия
assemblies-cycle = Цикл { $name }
assemblies-cycles-all = Все циклы
assemblies-cycles-none = Пока не объявлено ни одного цикла.
assemblies-people-title = Кто есть кто
assemblies-officials-count =
    { $count ->
        [0] сейчас никто не назначен
        [one] сейчас назначена { $count } роль
        [few] сейчас назначены { $count } роли
       *[other] сейчас назначено { $count } ролей
    }
assemblies-members-count =
    { $count ->
        [0] членов пока нет
        [one] { $count } член
        [few] { $count } члена
       *[other] { $count } членов
    }
assemblies-villages = Сёла
assemblies-village = Село
assemblies-villages-none = Сёла ещё не добавлены.
assemblies-people = Жители
assemblies-voters = Голосующие
assemblies-seats = Места в собрании
assemblies-total = Всего
assemblies-duties = Ваша работа здесь

# Настройки округа и села.
assemblies-new-title = Добавить сельский округ
assemblies-settings-title = Настройки сельского округа
assemblies-settings-public = Каждое изменение открыто для всех и записывается в журнал под вашей ролью.
assemblies-village-new-title = Добавить село
assemblies-village-title = Изменить село
assemblies-in-kazakh = По-казахски
assemblies-in-russian = По-русски
assemblies-in-english = По-английски
assemblies-name = Название
assemblies-rural-district-name = Название сельского округа
assemblies-village-name = Название села
assemblies-district = Район
assemblies-region = Область
assemblies-slug = Краткое имя для адресов
assemblies-slug-hint = Маленькие латинские буквы, цифры и дефисы, например sarzhailau. Потом его изменить нельзя: по нему ведут ссылки на страницы и журналы.
assemblies-population = Сколько человек здесь живёт
assemblies-time-zone = Часовой пояс
assemblies-time-zone-hint = Дни и сроки начинаются и заканчиваются в его полночь.
assemblies-village-voters = Сколько из них могут голосовать
assemblies-save = Сохранить
assemblies-notice-created = Сельский округ добавлен.
assemblies-notice-saved = Сохранено.
assemblies-notice-village-added = Село добавлено.

# Что не так с полем.
assemblies-name-missing = Напишите имя или название
assemblies-name-long = Слишком длинно: не больше { $most } знаков
assemblies-name-strange = Напишите буквами: какой-то знак здесь нельзя показать
assemblies-sentence-missing = Напишите одно предложение, его увидят все
assemblies-sentence-long = Слишком длинно: не больше { $most } знаков
assemblies-number-range = Напишите целое число от { $least } до { $most }
assemblies-day-wrong = Напишите дату, например 31.03.2027
assemblies-day-order = Последний день раньше первого
assemblies-day-past = Выберите день в будущем
assemblies-choice-missing = Выберите из списка
assemblies-slug-wrong = Напишите от 2 до 40 маленьких латинских букв, цифр и дефисов, первой — букву
assemblies-slug-taken = Такое краткое имя уже есть у другого сельского округа. Выберите другое
assemblies-time-zone-unknown = Выберите часовой пояс из списка
assemblies-village-taken = Село с таким названием в этом округе уже есть
assemblies-voters-many = Голосующих не может быть больше, чем жителей


# Должностные лица.
assemblies-role-administrator = Администратор
assemblies-role-moderator = Модератор
assemblies-role-reviewer = Эксперт
assemblies-role-secretary = Секретарь собрания
assemblies-role-registrar = Регистратор
assemblies-role-polling-officer = Сотрудник участка
assemblies-role-council-member = Член Общественного совета
assemblies-role-delivery-officer = Ответственный за реализацию
assemblies-role-observer = Наблюдатель
assemblies-officials-title = Должностные лица и их действия
assemblies-officials-lead = Кто и что может здесь делать, с какого по какой день и кем назначен. Каждое их действие открыто для всех.
assemblies-officials-now = Роли
assemblies-officials-none = Роли пока никому не даны.
assemblies-officials-past = Бывшие должностные лица
assemblies-term-holds = До { $last }
assemblies-term-comes = С { $first } до { $last }
assemblies-term-over = С { $first } до { $last }
assemblies-term-ended-because = Прекращено досрочно: { $reason }
assemblies-grant-title = Дать роль
assemblies-grant-lead = Роль действует только между своими датами и только в этом сельском округе. Её назначение открыто для всех, даже если вы даёте её себе.
assemblies-person = Учётная запись человека
assemblies-person-hint = Адрес электронной почты, с которым он входит, или номер со страницы его учётной записи.
assemblies-person-missing = Напишите адрес электронной почты или номер учётной записи
assemblies-person-unknown = Такой учётной записи нет. Попросите человека один раз войти и попробуйте снова
assemblies-role = Роль
assemblies-role-choose = Выберите роль
assemblies-full-name = Полное имя
assemblies-full-name-public = Как в документе о назначении. Его увидят все.
assemblies-first-day = Первый день
assemblies-last-day = Последний день
assemblies-appointed = Как назначен
assemblies-appointed-hint = Кто решил, когда и под каким номером. Это увидят все.
assemblies-grant = Дать роль
assemblies-notice-granted = Роль дана. Теперь это открыто для всех.
assemblies-mandate-overlaps = У этого человека уже есть эта роль в это время. Продлите или прекратите те полномочия, которые есть
assemblies-mandate-account = Учётная запись № { $number }
assemblies-prolong-title = Изменить последний день
assemblies-prolong = Сохранить последний день
assemblies-end-title = Прекратить полномочия сейчас
assemblies-end-lead = Роль перестанет действовать сразу. Её можно дать снова, но незаметно вернуть — нельзя.
assemblies-end-reason = Причина
assemblies-end-reason-hint = Одно предложение. Его увидят все.
assemblies-end = Прекратить полномочия
assemblies-mandate-is-over = Эти полномочия закончились. Чтобы вернуть роль, дайте её заново.
assemblies-notice-mandate-changed = Полномочия изменены. Теперь это открыто для всех.

# Действия должностных лиц.
assemblies-acts-title = Действия
assemblies-acts-none = Пока не записано ни одного действия.

# Члены собрания.
assemblies-members-title = Члены собрания
assemblies-members-lead = Делегаты, которых каждое село направляет в собрание местного сообщества.
assemblies-seats-count =
    { $count ->
        [0] Мест нет.
        [one] { $count } место.
        [few] { $count } места.
       *[other] { $count } мест.
    }
assemblies-seats-free =
    { $count ->
        [one] Свободно { $count } место.
        [few] Свободны { $count } места.
       *[other] Свободно { $count } мест.
    }
assemblies-seat-of = Место { $seat }.
assemblies-members-past = Бывшие члены
assemblies-member-new-title = Назвать члена собрания
assemblies-member-new-lead = Назовите того, кого избрало село. Это увидят все.
assemblies-village-choose = Выберите село
assemblies-seat = Место
assemblies-seat-hint = Места каждого села считаются с 1.
assemblies-elected = Как избран
assemblies-elected-hint = Раздельный сход, его дата и протокол. Это увидят все.
assemblies-member-name = Назвать члена собрания
assemblies-member-seat-unknown =
    { $seats ->
        [0] У этого села нет мест
        [one] У этого села { $seats } место
        [few] У этого села { $seats } места
       *[other] У этого села { $seats } мест
    }
assemblies-member-seat-taken = Это место в это время занято. Сначала прекратите те полномочия или выберите другое место
assemblies-notice-member-named = Член собрания назван. Теперь это открыто для всех.
assemblies-notice-member-ended = Полномочия прекращены. Теперь это открыто для всех.

# Общественный совет.
assemblies-council = Совет
assemblies-council-title = Общественный совет
assemblies-council-lead = Совет утверждает бюллетень, следит за голосованием и подписывает заключение. Хранители ключа держат части ключа, которым открывают подсчёт.
assemblies-council-none = Члены совета пока не названы.
assemblies-trustees-count =
    { $count ->
        [0] Хранители ключа пока не названы.
        [one] { $count } из них — хранитель ключа.
       *[other] { $count } из них — хранители ключа.
    }
assemblies-council-chair = председатель
assemblies-council-trustee = хранитель ключа
assemblies-council-second-issuer = выдаёт вторую часть кодов
assemblies-council-copied = Каждый цикл при объявлении берёт свою копию этого списка. Поздние изменения — для следующего цикла.
assemblies-council-edit-title = Изменить состав совета
assemblies-council-edit-lead = Один член на строку. Строки после последнего оставьте пустыми. Номер строки — это номер члена совета в журнале.
assemblies-council-member = Член { $number }
assemblies-council-is-trustee = Хранитель ключа: держит часть ключа
assemblies-council-chair-number = Номер председателя
assemblies-council-issuer-number = Номер члена, который выдаёт вторую часть кодов
assemblies-council-issuer-hint = Одну часть каждого кода делает регистратор, другую — этот член совета, поэтому ни один из них не сможет проголосовать за другого.
assemblies-council-gap = Напишите имя или поднимите следующих на строку выше
assemblies-council-twice = Это имя в списке уже есть
assemblies-council-unknown = Напишите номер члена из списка

# Подтверждённые жители: для должностных лиц.
assemblies-residents-title = Подтверждённые жители
assemblies-residents-lead = Чьё село подтверждено. Эту страницу видят только регистратор и секретарь.
assemblies-residents-count =
    { $count ->
        [0] Пока никого.
        [one] Подтверждён { $count } житель.
        [few] Подтверждены { $count } жителя.
       *[other] Подтверждено { $count } жителей.
    }
assemblies-residents-name = Имя
assemblies-residents-how = Чем подтверждено
assemblies-residents-when = Когда
assemblies-residents-official = Должностное лицо
assemblies-how-code = код с листка
assemblies-how-roll = список жителей
assemblies-how-paper = документы, которые видело должностное лицо
assemblies-ways-title = Как подтвердить
assemblies-slips-good =
    { $count ->
        [0] неиспользованных кодов нет
        [one] { $count } код ещё не использован
        [few] { $count } кода ещё не использованы
       *[other] { $count } кодов ещё не использовано
    }
assemblies-roll-have = людей: { $count }, загружен { $day }
assemblies-roll-none = ещё не загружен
assemblies-paper-title = Подтвердить по документам
assemblies-paper-lead = Делайте это, если видели документ о том, где живёт человек. Что вы кого-то подтвердили, увидят все; кого именно — нет.
assemblies-paper-confirm = Подтвердить
assemblies-notice-resident-confirmed = Село жителя подтверждено.

# Листки с кодами.
assemblies-slips-title = Листки с кодами
assemblies-slips-lead = На листке — код одного села. Кто его введёт, подтвердит, что живёт там. Каждый код действует один раз.
assemblies-slips-size = Сколько листков
assemblies-slips-days = Сколько дней они действуют
assemblies-slips-make = Сделать листки
assemblies-slips-made = Уже сделанные листки
assemblies-slips-batch = Листки { $number }
assemblies-slips-used = использовано { $used } из { $size }
assemblies-slips-until = действуют до { $day }
assemblies-slips-cancelled = отменены
assemblies-slips-expired = больше не действуют
assemblies-notice-slips-made = Листки готовы к печати.
assemblies-notice-slips-cancelled = Неиспользованные листки отменены.
assemblies-print-title = Листки для печати
assemblies-print-lead = Напечатайте эту страницу из браузера и разрежьте листки. Отдавайте по одному тем, чьи документы вы видели. Использованные листки больше не печатаются.
assemblies-print-none = Печатать нечего: эти листки использованы, отменены или слишком старые.
assemblies-print-slip-title = Код села { $village }
assemblies-print-slip-how = Войдите, откройте { $address } и введите этот код. Он действует один раз, до { $day }.
assemblies-print-cancel-title = Отменить эти листки
assemblies-print-cancel-lead = Делайте это, если листки потерялись. Использованные коды останутся использованными.
assemblies-print-cancel = Отменить неиспользованные листки

# Список жителей.
assemblies-roll-title = Загрузить список жителей
assemblies-roll-lead = Вставьте список жителей из таблицы. Хранятся только отпечатки имён и дат рождения, сделанные с секретным ключом, сами имена — никогда.
assemblies-roll-now = В списке от { $day } людей: { $count }. Новый список заменит его; подтверждённые жители останутся подтверждёнными.
assemblies-roll-format = Первая строка называет столбцы: ФИО, Дата рождения, Село. Дальше — по человеку в строке, например:
assemblies-roll-format-birth = Дата рождения — 21.05.1980, 1980-05-21 или только год.
assemblies-roll-format-villages = Сёла: { $villages }.
assemblies-roll-field = Список
assemblies-roll-import = Загрузить список
assemblies-roll-example-name = Ахметова Айгуль Сериковна
assemblies-roll-columns-example = ФИО; Дата рождения; Село
assemblies-roll-mistakes =
    { $count ->
        [one] Исправьте { $count } строку. Пока ничего не загружено
        [few] Исправьте { $count } строки. Пока ничего не загружено
       *[other] Исправьте { $count } строк. Пока ничего не загружено
    }
assemblies-roll-line = Строка { $line }:
assemblies-roll-name = «{ $typed }» — не полное имя. Напишите фамилию и имя, только буквами.
assemblies-roll-birth = «{ $typed }» — не дата рождения. Напишите 21.05.1980, 1980-05-21 или только год.
assemblies-roll-village = «{ $typed }» — такого села в этом сельском округе нет.
assemblies-roll-twice = Этот же человек — в строке { $first }. Если это разные люди, напишите даты рождения полностью.
assemblies-roll-columns = { $found ->
        [one] Найден только { $found } столбец, а нужны три: имя, дата рождения, село.
       *[other] Найдено столбцов: { $found }, а нужны три: имя, дата рождения, село.
    }
assemblies-roll-heading = Первая строка должна назвать столбцы: ФИО, Дата рождения, Село.
assemblies-roll-empty = Список пуст. Вставьте строку со столбцами и хотя бы одного человека.
assemblies-roll-unreadable = Список не читается как таблица. Скопируйте его из таблицы ещё раз.
assemblies-roll-long = Список слишком длинный: не больше { $most } человек.
assemblies-notice-roll-imported = Список загружен.

# Моё село.
assemblies-my-village-title = Моё село
assemblies-my-village-home = Вы живёте в селе { $village }
assemblies-my-village-confirmed = Подтверждено { $day }: { $how }.
assemblies-my-village-moved = Если вы переехали, подтвердите ниже новое село. Оно заменит это.
assemblies-my-village-none = Пока не подтверждено, где вы живёте. Предлагать и поддерживать проекты могут только жители, поэтому один раз подтвердите своё село. Есть два способа.
assemblies-my-village-by-code = Кодом
assemblies-my-village-by-code-lead = Листок с кодом даст регистратор или секретарь вашего собрания. Маленькие буквы и пробелы не важны.
assemblies-code = Код
assemblies-code-send = Подтвердить кодом
assemblies-code-missing = Введите код с листка
assemblies-code-character = «{ $character }» на месте { $place }: такого знака в кодах не бывает. Сверьте с листком
assemblies-code-length =
    { $read ->
        [one] Введён { $read } знак, а в коде их { $expected }. Сверьте с листком
        [few] Введено { $read } знака, а в коде их { $expected }. Сверьте с листком
       *[other] Введено { $read } знаков, а в коде их { $expected }. Сверьте с листком
    }
assemblies-code-check = Один знак введён неверно, или два поменялись местами. Сверьте код с листком
assemblies-code-refused = Этот код не действует: возможно, он использован, просрочен или отменён. Попросите новый листок у регистратора или секретаря
assemblies-my-village-by-roll = По списку жителей
assemblies-my-village-by-roll-lead = Напишите имя и дату рождения, как в документах. Мы только сравним их со списком и не сохраним.
assemblies-rural-district = Сельский округ
assemblies-rural-district-choose = Выберите сельский округ
assemblies-born = Дата рождения
assemblies-born-hint = Например, 21.05.1980
assemblies-born-wrong = Напишите дату рождения полностью, например 21.05.1980
assemblies-full-name-wrong = Напишите фамилию и имя, как в документах
assemblies-roll-send = Искать в списке
assemblies-roll-no-match = По списку подтвердить не удалось. Проверьте написание и дату. Если всё верно, обратитесь к регистратору вашего сельского округа или введите код с листка
assemblies-notice-home-confirmed = Спасибо. Ваше село подтверждено.
assemblies-roll-corrected = С тех пор исправлено строк: { $count }. Новая таблица заменит их.
assemblies-roll-replaces = В новой таблице эти исправления есть, или они не нужны
assemblies-roll-replaces-missing = Исправления, сделанные с тех пор, пропали бы. Проверьте, что они есть в новой таблице, и поставьте отметку.
