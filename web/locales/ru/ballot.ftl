# Бюллетень до закрепления и проверка списка голосующих.

# Бюллетень
ballot-title = Бюллетень
ballot-lead = Так проекты будут выглядеть в кабине. Бюллетень никто не пишет от руки: он складывается из списка, который утвердило собрание, и правил цикла.
ballot-changed-meanwhile = Пока вы читали, бюллетень изменился. Ничего не записано. Просмотрите его, пожалуйста, ещё раз.
ballot-standing = Готов ли он?
ballot-standing-frozen = Совет закрепил бюллетень. Он больше не меняется.
ballot-standing-ended = Цикл окончен.
ballot-standing-ready = Бюллетень просмотрен и признан готовым к закреплению. С тех пор он не менялся.
ballot-standing-over = Бюллетень был признан готовым, но с тех пор что-то изменилось. Его нужно просмотреть ещё раз.
ballot-standing-red = Бюллетень ещё не готов: кое-что нужно исправить.
ballot-standing-clear = Препятствий нет. Совет может просмотреть бюллетень и записать, что он готов.
ballot-ready-by = Признан готовым { $day }, в роли: { $role }. Запись номер { $number }.
ballot-over-why = Что теперь иначе:
ballot-hash = Отпечаток того, что признано готовым
ballot-hash-text = Если двое видят одни и те же знаки, они смотрели на один и тот же бюллетень. Текст бюллетеня хранится в журнале у этой записи.
ballot-left-open = { $count ->
    [one] Когда проверка списка закончилась, осталась нерешённой { $count } просьба об исправлении.
    [few] Когда проверка списка закончилась, остались нерешёнными { $count } просьбы об исправлении.
   *[other] Когда проверка списка закончилась, остались нерешёнными { $count } просьб об исправлении.
}
ballot-declare = Готов к закреплению
ballot-declare-text = Сверьте номера, названия и суммы с протоколом собрания. Ваша запись открыта для всех, вместе с вашей ролью.
ballot-notice-ready = Записано: бюллетень готов к закреплению.
ballot-refused-not-now = Готовность записывают между проверкой списка и закреплением. Посмотрите сроки цикла.
ballot-refused-red = В бюллетене ещё есть что исправить. Что и где, сказано на странице бюллетеня.
ballot-refused-ready-already = Этот самый бюллетень уже записан как готовый.

# Что проверено
ballot-checks = Что проверено
ballot-tag-red = нужно исправить
ballot-tag-warning = к сведению
ballot-tag-good = в порядке
ballot-comes-later = Ключи, коды из списка и файлы кабины появятся на церемонии; их проверит закрепление.
ballot-topic-shortlist = Список проектов
ballot-topic-undecided = Нерешённые предложения
ballot-topic-money = Деньги
ballot-topic-style = Как выбирают
ballot-topic-rule = Как считают голоса
ballot-topic-texts = Названия и описания
ballot-topic-photos = Снимки
ballot-topic-dates = Сроки
ballot-topic-people = Совет
ballot-topic-roll = Список голосующих
ballot-good-shortlist = Есть из чего выбирать.
ballot-good-undecided = Ни одно предложение не ждёт решения.
ballot-good-money = Каждый проект просит деньги, и ни один не просит больше разрешённого.
ballot-good-style = Бюллетень с этими проектами можно заполнить, сохранить в тайне и подсчитать.
ballot-good-rule = Правило подсчёта подходит к проектам.
ballot-good-texts = У каждой карточки есть название и описание на казахском и русском, и они помещаются.
ballot-good-photos = У каждого проекта есть снимок.
ballot-good-dates = Срок голосования назначен, времени на письма хватает.
ballot-good-people = Члены совета, хранители ключей и составители кодов названы.
ballot-good-roll = Список есть, исправлений никто не ждёт.
ballot-language-kk = казахский
ballot-language-ru = русский
ballot-language-en = английский
ballot-problem-nothing = В списке нет ни одного проекта. Запишите голосование собрания о списке.
ballot-problem-only-one = В списке один проект, выбирать не из чего. Добавьте ещё один.
ballot-problem-undecided = Решения нет, поэтому в этот бюллетень не входят: { $projects }.
ballot-problem-above-cap = { $project } просит { $cost }, а можно не больше { $cap }. С такой суммой проект не может остаться в списке.
ballot-problem-asks-nothing = { $project } ничего не просит у фонда. Исправьте смету или уберите проект из списка.
ballot-problem-no-fund = В фонде нет суммы, о которой можно голосовать. Правила закреплены при объявлении цикла: нужен новый цикл.
ballot-problem-unwritable = В одном из проектов есть число или название, которое нельзя записать в журнал. Исправьте его или уберите проект из списка.
ballot-problem-no-choice = Кто голосует, должен выбрать всё, так что выбирать не из чего. Добавьте проекты в список.
ballot-problem-minimum-ballots = Наименьшее число бюллетеней меньше 2, и выбор не был бы тайным. Правила закреплены при объявлении цикла: нужен новый цикл.
ballot-problem-minimum-above-roll = Нужно не меньше { $minimum } бюллетеней, а в списке голосующих { $lines } человек. Голосование кончилось бы без итога.
ballot-problem-style-options = Проектов в бюллетене: { $count }; может быть от 1 до 500. Сократите список.
ballot-problem-style-nothing = По правилам выбрать ничего нельзя. Они закреплены при объявлении цикла: нужен новый цикл.
ballot-problem-style-least = По правилам выбирают не меньше { $least } и не больше { $most }: одно противоречит другому. Нужен новый цикл.
ballot-problem-style-room = По правилам можно отдать { $most }, а у этих проектов есть место только для { $room }. Добавьте проекты в список.
ballot-problem-style-each = По правилам один проект может получить { $each } баллов, а в бюллетене их всего { $most }. Нужен новый цикл.
ballot-problem-style-costs = Ни у одного проекта нет стоимости, а голосующие должны уложиться в фонд. Включите в список проекты со стоимостью.
ballot-problem-style-never = { $project } стоит { $cost }, больше всего фонда ({ $budget }): его никто не смог бы выбрать. Уберите его из списка.
ballot-problem-style-scores = Баллы за места должны убывать и быть больше нуля. Нужен новый цикл.
ballot-problem-style-ranks = Голосующие называют { $ranks } мест, а проектов { $options }. Добавьте проекты в список.
ballot-problem-style-large = Суммы слишком велики для доказательства, что бюллетень верен. Нужен новый цикл с меньшими суммами.
ballot-problem-style-total = { $lines } голосующих, каждый из которых может дать до { $greatest }, больше, чем вмещает подсчёт. Нужен новый цикл с меньшими баллами.
ballot-problem-style-long = Бюллетень был бы слишком длинным для журнала: { $bytes } байт. Сократите список.
ballot-problem-rule-unknown = Правило называет { $project }, которого нет в бюллетене. Скажите администратору.
ballot-problem-rule-double = { $project } стоит в бюллетене дважды. Скажите администратору.
ballot-problem-rule-reserved = Для малых сёл отложено больше денег, чем есть в фонде. Нужен новый цикл.
ballot-problem-rule-share = Доля в правиле подсчёта не даёт числа голосов. Нужен новый цикл.
ballot-problem-rule-broken = Правило подсчёта противоречит само себе. Скажите администратору.
ballot-problem-rule-unwritable = В правиле подсчёта есть число, которое нельзя записать в журнал. Нужен новый цикл.
ballot-problem-title-missing = { $project }: нет названия на этом языке: { $language }. Добавьте перевод.
ballot-problem-summary-missing = { $project }: нет описания в одно предложение на этом языке: { $language }. Добавьте перевод.
ballot-problem-title-long = { $project }: название слишком длинное для карточки ({ $language }): знаков { $length }, помещается { $most }. Сократите его.
ballot-problem-summary-long = { $project }: описание слишком длинное для карточки ({ $language }): знаков { $length }, помещается { $most }. Сократите его.
ballot-problem-no-photo = { $project }: нет снимка. Голосовать можно и без него.
ballot-problem-voting-dates = Срок голосования не назначен, или конец раньше начала. Назначьте сроки.
ballot-problem-letters-time = { $days ->
    [one] На письма остался бы { $days } день, а нужно { $needed }. Передвиньте голосование.
    [few] На письма осталось бы { $days } дня, а нужно { $needed }. Передвиньте голосование.
   *[other] На письма осталось бы { $days } дней, а нужно { $needed }. Передвиньте голосование.
}
ballot-problem-trustees = Хранителей ключей названо { $named }, по правилам их { $needed }. Посмотрите состав совета.
ballot-problem-members = Членов совета названо { $named }, по правилам их { $needed }. Посмотрите состав совета.
ballot-problem-second-issuer = Не назван тот, кто составляет вторую часть кодов. Посмотрите состав совета.
ballot-problem-roll-missing = Списка голосующих ещё нет. Его вносит регистратор.
ballot-problem-roll-long = Список голосующих длиннее, чем возможно: 10 000 000 человек.
ballot-problem-corrections-open = { $count ->
    [one] { $count } просьба исправить список ждёт регистратора.
    [few] { $count } просьбы исправить список ждут регистратора.
   *[other] { $count } просьб исправить список ждут регистратора.
}
ballot-problem-corrections-left = { $count ->
    [one] { $count } просьба исправить список не решена в срок.
    [few] { $count } просьбы исправить список не решены в срок.
   *[other] { $count } просьб исправить список не решены в срок.
}
ballot-mend-shortlist = Список проектов
ballot-mend-review = Экспертиза
ballot-mend-rules = Правила
ballot-mend-dates = Сроки
ballot-mend-council = Совет
ballot-mend-proposal = Открыть предложение
ballot-mend-translations = Переводы
ballot-mend-roll = Внести список
ballot-mend-desk = Стол регистратора
ballot-change-gone = { $project } больше не в списке.
ballot-change-came = { $project } появился в списке.
ballot-change-cost = { $project } просит { $now } вместо { $before }.
ballot-change-texts = { $project }: другое название или описание.
ballot-change-place = { $project }: другое село или другая категория.
ballot-change-fund = Другая сумма фонда.
ballot-change-style = Выбирают по-другому.
ballot-change-rule = Голоса считают по-другому.
ballot-change-minimum-ballots = Другое наименьшее число бюллетеней.
ballot-change-dates = Другие сроки голосования.

# Кабина
ballot-booth = В кабине
ballot-booth-text = Каждому голосующему кабина показывает карточки в другом, случайном порядке, чтобы место не давало преимущества. Номера на карточках остаются такими, как здесь.
ballot-whole-district = Весь сельский округ
ballot-read-more = Прочитать всё: { $project }
ballot-none = Бюллетень появится здесь, когда собрание утвердит список проектов.
ballot-see-proposals = Посмотреть предложения
ballot-rules = Правила
ballot-fund = Фонд: { $fund }.
ballot-dates = Начало голосования: { $opens }. Конец: { $closes }.
ballot-choose-approval = { $most ->
    [one] Можно выбрать до { $most } проекта.
   *[other] Можно выбрать до { $most } проектов.
}
ballot-choose-approval-exactly = Число проектов, которые нужно выбрать: { $most }. Можно не выбрать ни одного.
ballot-choose-approval-least = Выберите от { $least } до { $most } проектов или ни одного.
ballot-choose-points = Можно раздать баллы, всего до { $most }, одному проекту не больше { $each }.
ballot-choose-points-least = Раздайте баллы, всего от { $least } до { $most }, одному проекту не больше { $each }. Можно не раздавать.
ballot-choose-knapsack = Выберите проекты, которые вместе стоят не больше { $fund }.
ballot-choose-ranking = { $ranks ->
    [one] Назовите проект, который вам нравится больше всех.
   *[other] Назовите проекты, начиная с самого лучшего. Мест: { $ranks }. За места дают баллы: { $scores }.
}

# Проверка списка
ballot-roll-title = Есть ли я в списке?
ballot-roll-lead = Письмо с кодом получит только тот, кто есть в списке голосующих. Проверьте сейчас, пока ещё можно исправить.
ballot-roll-until = Последний день: { $day }.
ballot-roll-people = { $count ->
    [one] В списке { $count } человек.
    [few] В списке { $count } человека.
   *[other] В списке { $count } человек.
}
ballot-roll-not-brought = Списка ещё нет. Зайдите, пожалуйста, через день-два или спросите регистратора.
ballot-roll-before = Список проверяют после этапа собрания.
ballot-roll-begins = Первый день: { $day }.
ballot-roll-over = Проверка списка закончилась. Список больше не меняется.
ballot-name = Ваше полное имя
ballot-name-hint = Фамилия, имя и отчество, как в удостоверении. Большие буквы и пробелы не важны.
ballot-name-wrong = Напишите полное имя: фамилию и имя, только буквами.
ballot-born = Дата вашего рождения
ballot-born-hint = Например, 21.05.1980
ballot-born-or-year-hint = Например, 21.05.1980. Если день неизвестен, хватит года.
ballot-born-wrong = Напишите полную дату в прошлом, например 21.05.1980.
ballot-born-or-year-wrong = Напишите дату или год в прошлом, например 21.05.1980 или 1980.
ballot-ask = Посмотреть
ballot-found = Да, вы есть в списке
ballot-found-village = Ваше село в списке: { $village }. Там вы получите письмо.
ballot-found-wrong-village = Село не то?
ballot-not-found = Мы вас не нашли
ballot-not-found-text = Сначала проверьте написание и дату: в списке они как в удостоверении. Если всё верно, попросите об исправлении.
ballot-wrong-title = Что-то не так?
ballot-wrong-text = Кого-то нет, кто-то умер или уехал, записан дважды или не в том селе? Попросите об исправлении. Входить для этого не нужно.
ballot-counts = Исправления на сегодня
ballot-count-asked = Просьб
ballot-count-added = Добавлено людей
ballot-count-removed = Исключено людей
ballot-count-changed = Исправлено записей
ballot-count-refused = Отклонено, с причиной
ballot-count-open = Не решено
ballot-correction-title = Попросить об исправлении
ballot-correction-lead = Регистратор посмотрит вашу просьбу и сверит её с документами.
ballot-correction-paper = Можно и заполнить бумажный бланк у регистратора в аппарате акима.
ballot-correction-kept = Что вы здесь напишете, увидит только регистратор. Как только просьба решена, это стирается; остаются вид, день и решение.
ballot-wrong = Что не так?
ballot-wrong-missing = Кого-то нет в списке
ballot-wrong-details = Имя или дата рождения неверны
ballot-wrong-village = Село неверно
ballot-wrong-moved = В списке тот, кто уехал
ballot-wrong-died = В списке тот, кто умер
ballot-wrong-twice = Кто-то записан дважды
ballot-wrong-unchosen = Выберите, что не так.
ballot-person = О ком речь
ballot-person-name = Полное имя
ballot-person-born = Дата рождения
ballot-right-village = Верное село
ballot-right-village-hint = Нужно, если кого-то нет в списке или село неверно.
ballot-choose-village = Выберите село
ballot-village-missing = Выберите село.
ballot-listed-title = Как записано в списке, если иначе
ballot-listed = В списке как
ballot-listed-name = Имя, как в списке
ballot-listed-born = Дата рождения, как в списке
ballot-contact = Как с вами связаться
ballot-contact-hint = Телефон, на случай если у регистратора будет вопрос.
ballot-words = Что ещё нужно знать
ballot-words-long = Слишком длинно: не больше { $most } знаков.
ballot-send = Отправить просьбу
ballot-received-title = Ваша просьба получена
ballot-received-lead = Запишите этот код. По нему вы увидите ответ.
ballot-received-text = Код показан только один раз. Без него вашу просьбу никто не найдёт.
ballot-answer-title = Посмотреть ответ на просьбу
ballot-answer-lead = Наберите код, который вы получили с просьбой.
ballot-code = Код
ballot-code-hint = Двенадцать букв и цифр, например 7K3M-Q0XN-42DA
ballot-code-unknown = Просьбы с таким кодом нет. Сверьте его знак за знаком.
ballot-see-answer = Посмотреть ответ
ballot-asked-on = День просьбы: { $day }.
ballot-decided-on = День решения: { $day }.
ballot-answer-says = Регистратор пишет:
ballot-state-open = Регистратор ещё не решил
ballot-state-left = Проверка списка закончилась раньше, чем это решили
ballot-state-refused = Список остаётся как есть. Причина: { $reason }
ballot-state-corrected = Список исправлен
ballot-state-added = Человек добавлен в список
ballot-state-removed = Человек исключён из списка
ballot-state-changed = Запись в списке исправлена
ballot-refusal-right-already = в списке и так верно
ballot-refusal-not-registered = человек здесь не зарегистрирован
ballot-refusal-too-young = человек ещё не достиг возраста голосования
ballot-refusal-no-papers = документы этого не подтверждают
ballot-refusal-unclear = неясно, о ком речь

# Стол регистратора
ballot-desk-title = Исправления списка
ballot-desk-lead = Первым стоит то, что ждёт дольше всего. Каждое решение считается в открытом журнале, без имён.
ballot-desk-until = Решать можно до конца этого дня: { $day }.
ballot-desk-closed = Сейчас список не проверяют, поэтому решать ничего нельзя.
ballot-desk-empty = Ни одна просьба не ждёт.
ballot-decide-title = Просьба исправить список
ballot-decide-lead = Сверьте с документами. Если в документах иначе, исправьте поля: в список попадёт то, что в них стоит.
ballot-decided-meanwhile = Эта просьба уже решена. Ваше решение не записано.
ballot-decided-erased = О ком была речь, уже стёрто.
ballot-is-on = В списке есть. Село: { $village }
ballot-is-not-on = В списке нет
ballot-decision = Решение
ballot-decision-missing = Выберите решение.
ballot-decide-add = Добавить человека в список
ballot-decide-remove = Исключить человека из списка
ballot-decide-change = Исправить запись в списке
ballot-decide-refuse = Оставить список как есть
ballot-if-corrected = Если список исправляется
ballot-if-refused = Если он остаётся как есть
ballot-reason = Причина
ballot-choose-reason = Выберите причину
ballot-reason-missing = Выберите, почему список остаётся как есть.
ballot-answer = Несколько слов тому, кто просил
ballot-answer-hint = Их увидят по коду. Никого здесь не называйте.
ballot-decide = Записать решение
ballot-notice-decided = Решение записано.
ballot-refused-no-roll-check = Сейчас список не проверяют. Когда это будет, сказано на странице цикла.
ballot-refused-too-many = Просьб ждёт так много, что новые сейчас не принять. Обратитесь, пожалуйста, к регистратору в аппарат акима.
ballot-refused-no-roll = Списка ещё нет. Сначала внесите его.
ballot-refused-nobody-there = Человека с таким именем и датой рождения в списке нет. Сверьте написание; если оно верно, оставьте список как есть.
ballot-refused-there-already = Этот человек уже есть в списке. Оставьте список как есть или исправьте поля.
ballot-refused-nothing-changes = В списке уже так и записано. Оставьте список как есть или исправьте поля.
