# Страница тех, у кого есть ключи: членов собрания, хранителей ключей, наблюдателей.

vote-council-title = Ключи голосования
vote-council-unsupported = Этой странице нужен более новый браузер с включённым JavaScript. Попробуйте другой компьютер или телефон.
vote-council-loading = Одну минуту…
vote-council-platform = На платформу
vote-council-next = Дальше
vote-council-back = Назад
vote-council-again = Попробовать ещё раз
vote-council-print = Напечатать
vote-council-open = Открыть
vote-council-fingerprint = Отпечаток ключа
vote-council-role-council = Член совета № { $number }
vote-council-role-observer = Наблюдатель № { $number }
vote-council-role-issuer = Эмитент № { $number }
vote-council-role-trustee = Хранитель ключа № { $number }
vote-council-kind-council = Член совета
vote-council-kind-observer = Наблюдатель

vote-council-begin = Откройте свой ключ
vote-council-begin-lead = Вы сделали ключ для этого голосования и сохранили его в файле и на бумаге. Подойдёт любое из двух.
vote-council-begin-file = У меня есть файл
vote-council-begin-paper = У меня только бумага
vote-council-begin-none = Ключа ещё нет?
vote-council-begin-none-lead = Секретарь даст вам личную ссылку. Откройте её, и эта страница поможет сделать ключ.
vote-council-begin-offline = Компьютер, который никогда не бывает в сети
vote-council-begin-offline-lead = Журнал голосования можно открыть из файла, а то, что вы публикуете, сохранить файлами.
vote-council-begin-offline-open = Работать с файлами

vote-council-join = Вы станете: { $who }
vote-council-join-council = Своим ключом вы согласитесь с тем, за что голосуют, и подпишете заключение. Без него никто не сделает этого от вашего имени.
vote-council-join-observer = Своим ключом вы подпишете свои заявления и возражения, чтобы никто не мог их изменить.
vote-council-join-not-you = Ссылка не ваша? Закройте эту страницу и скажите секретарю. Имена указаны на платформе, на странице ключей.
vote-council-join-need = Что понадобится
vote-council-join-need-paper = бумага и ручка
vote-council-join-need-place = спокойное место, где никто не смотрит через плечо
vote-council-join-need-minutes = десять минут
vote-council-join-make = Сделать мой ключ
vote-council-passphrase = Парольная фраза
vote-council-passphrase-lead = Запишите эти восемь групп цифр. Они открывают файл с вашим ключом.
vote-council-passphrase-once = Она показана один раз. Повторить её не сможет никто: ни секретарь, ни сервер.
vote-council-passphrase-written = Я записал(а)
vote-council-save = Сохраните файл с ключом
vote-council-save-lead = Файл заперт парольной фразой. Тот, у кого есть только одно из двух, ничего не сможет.
vote-council-save-where = Лучше всего – на флешку. Фразу храните не там, где файл.
vote-council-save-file = Сохранить файл
vote-council-save-again = Сохранить ещё раз
vote-council-saved = Файл передан браузеру для сохранения. Проверьте, есть ли он среди загрузок.
vote-council-write = Ваш ключ на бумаге
vote-council-write-lead = Если файл пропадёт, его заменит эта бумага. Запишите все шестнадцать групп или напечатайте их.
vote-council-write-code = Те же цифры кодом для сканирования
vote-council-write-secret = Эту бумагу не защищает никакая фраза. Храните её как деньги: в запечатанном конверте, в сейфе. Не фотографируйте.
vote-council-write-sheet = Ключ голосования { $origin }. { $who }. Секретно: хранить в запечатанном конверте.
vote-council-write-done = Бумага готова
vote-council-check = Верна ли бумага?
vote-council-check-lead = Наберите с неё две группы. Так мы оба будем знать, что при переписывании нет ошибки.
vote-council-check-group = Группа { $number }
vote-council-check-wrong = Группа { $number } не совпадает. Посмотрите на бумагу ещё раз.
vote-council-check-done = Проверить и сдать ключ
vote-council-check-back = Показать бумагу ещё раз
vote-council-enrolled = Ваш ключ внесён
vote-council-enrolled-lead = Это отпечаток вашего ключа. Он не секретный.
vote-council-enrolled-why = Перепишите его и при встрече сравните с тем, что другие видят о вас на платформе, на странице ключей. Так все будут знать, что этот ключ ваш, а не чей-то ещё.
vote-council-unsigned = Ваш ключ ждёт совета
vote-council-unsigned-lead = Голосование зафиксировано, поэтому сначала кворум совета (членов: { $count }) подписывает, что этот ключ ваш. Прочтите им цифры ниже при встрече или по телефону. Храните файл и бумагу: с ними вы вернётесь.
vote-council-unsigned-look = Посмотреть, подписан ли он
vote-council-unsigned-still = Он ещё не подписан.

vote-council-file = Откройте файл с ключом
vote-council-file-lead = Ничего из него не покинет это устройство.
vote-council-file-label = Файл с ключом
vote-council-file-hint = Если вы сохранили и память устройства, выберите оба файла вместе.
vote-council-file-none = Выберите файл, имя которого кончается на keys.json.
vote-council-passphrase-hint = Восемь групп по шесть цифр
vote-council-paper = Наберите ключ с бумаги
vote-council-paper-lead = Ничего из него не покинет это устройство.
vote-council-paper-role = Кто вы
vote-council-paper-number = Ваш номер
vote-council-paper-number-hint = Он указан на бумаге и на платформе, на странице ключей.
vote-council-paper-number-none = Наберите номер, например 3.
vote-council-paper-digits = Шестнадцать групп
vote-council-paper-digits-hint = Пробелы и новые строки не важны.
vote-council-forgotten = Это устройство не знает, что вы подписывали раньше
vote-council-forgotten-lead = Вы пришли без памяти своего устройства. Продолжать можно.
vote-council-forgotten-what = Прежде чем что-либо будет вскрыто, вас попросят сравнить отпечаток с другими хранителями. Сравните на самом деле: второе, ложное закрытие иначе никак не обнаружить.
vote-council-forgotten-file = Если есть файл, имя которого кончается на memory.json, вернитесь и выберите его вместе с ключом.

vote-council-sitting = Голосование
vote-council-sitting-nothing = Сейчас делать нечего
vote-council-sitting-nothing-lead = Когда понадобится что-то подписать, это появится здесь. Страницу можно закрыть.
vote-council-own-key = Мой ключ
vote-council-trouble-again = Страница сама попробует ещё раз. Не закрывайте её.
vote-council-memory-save = Сохранить память устройства
vote-council-awaited = Ожидаются
vote-council-stands = Как идёт голосование
vote-council-stage-done = сделано
vote-council-stage-open = ещё нет
vote-council-stage-keys = Проекты, правила и ключи закреплены
vote-council-stage-opened = Голосование началось
vote-council-stage-ended = Голосование закончилось
vote-council-stage-closed = Закреплено, что считается
vote-council-stage-result = Итог есть
vote-council-stage-concluded = Совет дал заключение
vote-council-stage-void = Совет признал это голосование несостоявшимся.
vote-council-do-publish = Ваша часть отправляется
vote-council-do-publish-lead = Страница делает это сама.
vote-council-do-verify = Проверяются все бюллетени
vote-council-do-verify-lead = Это устройство проверяет каждый бюллетень, прежде чем вы подпишете, что их столько. Ничего не вскрывается. Не закрывайте страницу.
vote-council-do-done = Всё сделано
vote-council-do-done-lead = Вам как хранителю ключа больше ничего не нужно делать. Храните файл и бумагу, пока заключение не подписано.
vote-council-verified = Проверено бюллетеней: { $done } из { $total }
vote-council-read = Прочитано записей: { $done } из { $total }
vote-council-wait-stay = Страница продолжит сама, когда другие будут готовы. Можно и закрыть её и вернуться.
vote-council-wait-close = Страницу можно закрыть.
vote-council-wait-member-key = Ваш ключ ещё не внесён
vote-council-wait-member-key-lead = Попросите у секретаря личную ссылку.
vote-council-wait-roster = Здесь ещё не все хранители ключей
vote-council-wait-roster-lead = Ключи голосования делают вместе. Этим хранителям ещё нужно открыть эту страницу со своими ключами.
vote-council-wait-commit = Хранители начинают
vote-council-wait-commit-lead = Ваше запечатанное обещание отправлено. Другие отправляют свои.
vote-council-wait-deal = Обещания вскрываются
vote-council-wait-deal-lead = Ваша часть отправлена. Другие вскрывают свои.
vote-council-wait-shares = Раздаются доли
vote-council-wait-shares-lead = Ваши доли для других отправлены. Их доли для вас в пути.
vote-council-wait-confirm = Доли проверяются
vote-council-wait-confirm-lead = Всё, что вам дали, верно. Другие проверяют своё.
vote-council-wait-rehearse = Репетиция
vote-council-wait-rehearse-lead = Ваша часть репетиции подсчёта сделана. Другие делают свою.
vote-council-wait-restart = Одна доля оказалась ложной
vote-council-wait-restart-lead = Одному из хранителей прислали ложную долю, и по журналу видно кто. Ключ не сделан, но ничего не потеряно. Сейчас ключи начнут делать заново.
vote-council-wait-freezing = Ключи голосования сделаны
vote-council-wait-freezing-lead = Всё опробовано. Теперь совет подписывает, за что голосуют. То, что нужно подписать, появится здесь.
vote-council-wait-voting = Голосование идёт
vote-council-wait-voting-lead = До его конца делать нечего. За три дня до конца откройте эту страницу один раз: так видно, что ваш ключ на месте.
vote-council-wait-closing = Голосование закончилось
vote-council-wait-closing-lead = Регистратор вносит тех, кто голосовал на бумаге. После этого закрепляется, что считается.
vote-council-wait-closing-signatures = Вы подписали, что считается
vote-council-wait-closing-signatures-lead = Другие проверяют бюллетени и тоже подписывают.
vote-council-wait-standing = Подписей достаточно
vote-council-wait-standing-lead = Сервер и свидетели подтверждают подписанный журнал.
vote-council-wait-void = Слишком мало бюллетеней
vote-council-wait-void-lead = Проголосовало меньше людей, чем требуют правила. Бюллетени не вскрываются, чтобы никто не узнал чужой выбор. Совет признаёт голосование несостоявшимся.
vote-council-wait-answers = Ваша часть вскрытия сделана
vote-council-wait-answers-lead = Вы вскрыли сумму всех бюллетеней, насколько может ваш ключ. Ни один отдельный бюллетень не вскрыт.
vote-council-wait-result = Достаточно хранителей сделали свою часть
vote-council-wait-result-lead = Сервер складывает её и публикует итог.
vote-council-compare-roster = Сравните с другими хранителями
vote-council-compare-roster-lead = Это отпечаток списка всех хранителей ключей. Он должен быть одинаковым у всех.
vote-council-compare-closing = Сравните с другими хранителями, прежде чем что-либо вскрыть
vote-council-compare-closing-lead = Это отпечаток того, что будет подсчитано. Он должен быть одинаковым у всех, и никто из хранителей не должен был подписать другой.
vote-council-compare-how = Прочитайте его вслух за столом или по телефону тем, чей голос вы знаете. Не отправляйте сообщением.
vote-council-compare-same = Совпадает
vote-council-compare-other = Не совпадает
vote-council-compare-again = Сравнить ещё раз
vote-council-differs = Стоп: не продолжайте
vote-council-differs-roster = Кто-то видит других хранителей, чем вы. Ничего не подписывайте. Сначала проверьте, что все открыли страницу одного и того же голосования; если да, сервер показывает разным людям разное. Скажите наблюдателям.
vote-council-differs-closing = Кто-то видит другое закрытие, чем вы. Ничего не подписывайте и не вскрывайте: по двум вскрытиям можно узнать отдельные бюллетени. Скажите наблюдателям и не закрывайте эту страницу.

vote-council-sign-waits = { $count ->
    [one] Вашей подписи ждёт { $count } документ
    [few] Вашей подписи ждут { $count } документа
   *[many] Вашей подписи ждут { $count } документов
}
vote-council-sign-lead = Сначала прочитайте. Подписывайте только то, с чем согласны.
vote-council-act-definition = За что голосуют
vote-council-act-booth = Исправленные файлы кабины
vote-council-act-conclusion = Заключение
vote-council-act-void = Признать голосование несостоявшимся
vote-council-act-role = Новый ключ
vote-council-act-lead = Прочитайте спокойно. Подпись означает ваше согласие.
vote-council-act-sign = Согласен(на), подписать
vote-council-act-later = Не сейчас
vote-council-act-signed = { $count ->
    [0] Ещё никто не подписал.
    [one] Подписал { $count } член совета.
    [few] Подписали { $count } члена совета.
   *[many] Подписали { $count } членов совета.
}
vote-council-act-text-other = Слова, которые показывает сервер, – не те, что были бы подписаны. Ничего не подписывайте и скажите секретарю и наблюдателям.
vote-council-signed = Подписано
vote-council-signed-waits = { $count ->
    [one] Ваша подпись принята, всего { $count }. Ждём остальных.
    [few] Ваша подпись принята, всего { $count }. Ждём остальных.
   *[many] Ваша подпись принята, всего { $count }. Ждём остальных.
}
vote-council-signed-stands = Ваша подпись была последней нужной. Теперь это стоит в журнале.
vote-council-fingerprint-vote = Отпечаток голосования
vote-council-fingerprint-vote-lead = Он отвечает за всё, что вы здесь читаете. Его напечатают в каждом письме. Сравните его с другими членами, прежде чем подписать.
vote-council-definition-when = Когда и кто
vote-council-definition-opens = Начало голосования
vote-council-definition-closes = Конец голосования
vote-council-definition-roll = В списке
vote-council-definition-minimum = Не вскрывается, если меньше
vote-council-definition-threshold = Чтобы вскрыть сумму
vote-council-definition-threshold-of = нужны { $threshold } из { $trustees } хранителей ключей
vote-council-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
vote-council-ballots = { $count ->
    [one] { $count } бюллетень
    [few] { $count } бюллетеня
   *[many] { $count } бюллетеней
}
vote-council-definition-how = Как выбирают и как считают
vote-council-style-approval = Можно выбрать от { $min } до { $max } проектов или ни одного.
vote-council-style-points = Можно раздать от { $min } до { $max } баллов, не больше { $each } одному проекту, или ни одного.
vote-council-style-knapsack = Выбирают проекты, на которые вместе хватает денег.
vote-council-style-ranking = { $count ->
    [one] Можно расставить по порядку до { $count } проекта.
    [few] Можно расставить по порядку до { $count } проектов.
   *[many] Можно расставить по порядку до { $count } проектов.
}
vote-council-definition-rule = Проекты получают деньги в порядке голосов, пока денег хватает, по правилам, опубликованным при объявлении цикла.
vote-council-definition-settings = Все настройки подсчёта
vote-council-definition-projects = { $count ->
    [one] { $count } проект
    [few] { $count } проекта
   *[many] { $count } проектов
}
vote-council-definition-budget = Деньги фонда
vote-council-money = { $sum } ₸
vote-council-definition-keys = Ключи совета
vote-council-definition-keys-lead = Их отпечатки – на платформе, на странице ключей.
vote-council-booth-lead = Кабина – это страница, на которой голосуют. Её файлы заменят исправленными.
vote-council-booth-hash = Хэш новых файлов
vote-council-reason = Причина
vote-council-verdict-confirmed = Совет подтверждает итог.
vote-council-verdict-not-confirmed = Совет не подтверждает итог.
vote-council-dissent = Кто остался при особом мнении
vote-council-dissent-none = Никто.
vote-council-dissent-what = Тот, у кого особое мнение, тоже подписывает: подпись – под текстом и под своим мнением в нём.
vote-council-dissent-you = Это вы.
vote-council-dissent-silent = Причин не указано.
vote-council-dissent-own = Если вы не согласны и вас здесь нет, не подписывайте: скажите секретарю, он подготовит заключение заново с вашими словами.
vote-council-revocations = Отозванные коды
vote-council-revoked-paper = проголосовали на бумаге
vote-council-revoked-lost = письмо потеряно
vote-council-revoked-moved = выбыли
vote-council-revoked-died = умерли
vote-council-revoked-error = внесены по ошибке
vote-council-sample = Опрос части голосовавших
vote-council-sample-asked = спрошено
vote-council-sample-answered = ответило
vote-council-sample-disputed = говорят, что голосовали не так, как показано
vote-council-void-lead = Если подпишет достаточно членов, голосование закончится без итога. Отменить это нельзя.
vote-council-void-too-few-ballots = Причина: слишком мало бюллетеней.
vote-council-void-too-few-trustees = Причина: осталось слишком мало хранителей ключей.
vote-council-void-objection-upheld = Причина: возражение признано верным.
vote-council-void-other = Другая причина.
vote-council-new-key-lead = Новый ключ получает: { $who }. Старый с этого времени ничего не стоит.
vote-council-new-key = Новый ключ
vote-council-new-key-compare = Спросите этого человека при встрече или по телефону, делал ли он новый ключ.

vote-council-state = Заявить или возразить
vote-council-state-lead = Ваши слова публикуются с вашим номером. В журнале стоит их отпечаток, поэтому незаметно изменить их нельзя.
vote-council-state-kind = Что это?
vote-council-state-statement = Заявление
vote-council-state-objection = Возражение: совет должен на него ответить
vote-council-state-words = Ваши слова
vote-council-state-words-hint = Что вы видели, когда и где. Не называйте голосовавших.
vote-council-state-words-none = Напишите, что вы хотите заявить.
vote-council-state-send = Подписать и опубликовать
vote-council-stated = Опубликовано
vote-council-stated-lead = Ваши слова хранятся рядом с журналом, и журнал на них ссылается.

vote-council-offline = Работа с файлами
vote-council-offline-lead = Принесите на флешке журнал голосования со страницы пересчёта. То, что вам нужно опубликовать, сохраняется файлами, которые сдают с другого компьютера.
vote-council-offline-tool = Эту страницу нужно загрузить до отключения сети. На компьютере, который никогда не был в сети, используйте программу ortaq-observer.
vote-council-offline-log = Журнал голосования
vote-council-offline-log-hint = Файл, имя которого кончается на .ortaq
vote-council-offline-log-none = Выберите файл с журналом.
vote-council-offline-later = Вернитесь с более новой копией журнала.
vote-council-offline-memory = Сначала сохраните память устройства, потом публикуйте.
vote-council-offline-publish = { $count ->
    [one] Нужно сдать { $count } файл
    [few] Нужно сдать { $count } файла
   *[many] Нужно сдать { $count } файлов
}
vote-council-offline-publish-lead = В них нет секретов. Сдайте их программой: ortaq-observer publish.
vote-council-offline-publish-save = Сохранить файлы

vote-council-fault = Дальше не идёт
vote-council-alarm = Стоп: ничего не подписывайте
vote-council-alarm-what = Не закрывайте эту страницу, сфотографируйте экран и позовите других хранителей ключей и наблюдателя.
vote-council-fault-other = Случилось то, для чего у страницы нет слов ({ $code }). Загрузите её заново; если повторится, скажите секретарю.
vote-council-fault-stopped = Страница остановилась ({ $reason }). Загрузите её заново: опубликованное не потеряно.
vote-council-fault-module-missing = Часть страницы не пришла. Проверьте связь с интернетом и загрузите страницу заново.
vote-council-fault-digits-group = В группе { $group } опечатка. Сравните её с бумагой.
vote-council-fault-digits-count = Прочитано групп: { $read } из { $expected }. Наберите все, как записано.
vote-council-fault-file-damaged = Это не файл с ключом, или он повреждён. Возьмите другую копию или бумагу.
vote-council-fault-file-rounds = Этот файл сделан другой версией программы ({ $rounds }). Воспользуйтесь бумагой.
vote-council-fault-file-passphrase = Парольная фраза не подходит к этому файлу.
vote-council-fault-file-gone = Файл больше не читается. Выберите его заново.
vote-council-fault-not-a-bundle = Это не журнал голосования.
vote-council-fault-bundle-cut = Журнал неполный: записей { $found } из { $announced }. Загрузите его заново.
vote-council-fault-other-election = Этот ключ от другого голосования. Выберите файл этого.
vote-council-fault-not-enrolled = Ключа с этим номером в журнале ещё нет. Проверьте роль и номер или попросите у секретаря ссылку.
vote-council-fault-key-other = Для этого номера внесён другой ключ. Если вы не делали нового, сразу позвоните секретарю.
vote-council-fault-not-theirs = Ваша роль этого не подписывает.
vote-council-fault-not-a-trustee = Вы не хранитель ключа этого голосования, поэтому при создании ключей вам делать нечего.
vote-council-fault-act-malformed = То, что нужно подписать, не читается. Загрузите страницу заново.
vote-council-fault-log-early = Голосование ещё не дошло до этого.
vote-council-fault-log-behind = Того, что вы опубликовали последним, ещё нет в журнале этой страницы: сначала его должен увидеть свидетель. Подождите минуту и попробуйте снова.
vote-council-fault-log-over = Это голосование завершено. Ничего больше не подписывается.
vote-council-fault-log-newer = Журнал за это время продвинулся. Загрузите страницу заново.
vote-council-fault-log-invalid = Журнал нарушает правила: не проходит проверка { $check }.
vote-council-fault-log-older = Сервер показывает более старый журнал (записей: { $found }), чем видело это устройство ({ $seen }).
vote-council-fault-log-other-history = Сервер показывает другое прошлое, чем раньше видело это устройство.
vote-council-fault-closing-other = Это устройство подписало другое закрытие этого голосования. Второе не подписывают никогда.
vote-council-fault-closed-early = В журнале записано, что голосование закончено, но по часам этого устройства оно идёт до { $moment }. Если часы верны, закрывать голосование сейчас никто не вправе.
vote-council-fault-said-otherwise = В попытке { $attempt } это устройство раньше сказало другое. Создание ключей нужно начать заново.
vote-council-fault-memory-other = Память устройства относится к другим ключам или повреждена. Выберите нужный файл.
vote-council-fault-key-stranger = Ключ одного из хранителей в журнале – не тот, что у него. Создание ключей нужно начать заново.
vote-council-fault-seed-other = Этот ключ не подходит к тому, что журнал знает о вас. Может быть, это старый файл?
vote-council-fault-keys-number = Число ключей неизвестно или слишком велико.
vote-council-fault-shares = Доля хранителя { $dealer } ложная.
vote-council-refused-by-check = Журнал этого не принимает (проверка { $number }): { $why } Если другие только что что-то сделали, страница сама попробует ещё раз.
vote-council-refused-no-invitation = Эта ссылка больше не действует: ею воспользовались или сделали новую. Попросите у секретаря новую ссылку.
vote-council-refused-busy = Сервер занят. Следующая попытка через { $seconds } с.
vote-council-refused-not-found = Это больше не ждёт подписи: подписало достаточно других, или это отозвано.
vote-council-refused-absent = Сервер этого не знает. Загрузите страницу заново.
vote-council-refused-conflict = Кто-то успел раньше. Попробуйте ещё раз.
vote-council-refused-malformed = Сервер не смог прочитать отправленное. Загрузите страницу заново.
vote-council-refused-refused = Сервер этого не принимает.
vote-council-refused-too-large = Слишком длинно. Сократите.
vote-council-refused-defect = В сервере что-то сломалось. Попробуйте позже и скажите администратору.
