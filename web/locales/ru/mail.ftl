# Письма. На них не отвечают; в каждом одна мысль и одна ссылка.

mail-footer = Это письмо от Ortaq — платформы, где жители вместе решают, на что потратить часть бюджета. Пожалуйста, не отвечайте: этот ящик никто не читает.
mail-link-note = Если кнопка не работает, скопируйте этот адрес в браузер:
mail-follow-note = Вы получили это письмо, потому что следите за этим на Ortaq.
mail-unsubscribe = Больше не присылать
mail-only-kazakh = Этот текст есть только на казахском языке.
mail-only-russian = Этот текст есть только на русском языке.
mail-only-english = Этот текст есть только на английском языке.

mail-address-unusable = На этот адрес письмо отправить нельзя. Укажите адрес только из латинских букв.

mail-sign-in-link-subject = Ваша ссылка для входа
mail-sign-in-link-text = Нажмите кнопку, чтобы войти. Ссылка сработает один раз, в течение { $minutes ->
    [one] { $minutes } минуты
   *[other] { $minutes } минут
}.
mail-sign-in-link-action = Войти
mail-sign-in-link-note = Вы не просили эту ссылку? Тогда ничего не делайте: без неё никто не войдёт вместо вас. Никому её не передавайте.

mail-account-made-subject = Ваша учётная запись готова
mail-account-made-text = Добро пожаловать! Теперь вы можете предлагать проекты, поддерживать и обсуждать проекты соседей и следить за их судьбой.
mail-account-made-vote = Чтобы голосовать, учётная запись не нужна. Код для голосования придёт бумажным письмом.
mail-account-made-action = Открыть мою учётную запись
mail-account-made-note = Кто-то другой указал ваш адрес? Войдите с ним и сотрите учётную запись: от неё ничего не останется.

mail-new-device-subject = Вход в вашу учётную запись
mail-new-device-text = Кто-то вошёл с устройства, с которого раньше не входили: { $device }, { $at }.
mail-new-device-action = Посмотреть мои устройства
mail-new-device-note = Это были вы? Тогда всё в порядке. Если нет, завершите этот вход на странице, которую открывает кнопка.

mail-email-change-subject = Подтвердите новый адрес
mail-email-change-text = Этот адрес станет адресом вашей учётной записи. Чтобы подтвердить его, нажмите кнопку в течение { $minutes ->
    [one] { $minutes } минуты
   *[other] { $minutes } минут
}.
mail-email-change-action = Подтвердить адрес
mail-email-change-note = Вы об этом не просили? Тогда ничего не делайте: ничего не изменится.

mail-email-changed-subject = Адрес вашей учётной записи изменён
mail-email-changed-text = У вашей учётной записи теперь другой адрес электронной почты; ссылки для входа приходят туда. Если это сделали не вы, сразу сообщите секретарю собрания.
mail-email-changed-action = Где получить помощь

mail-phase-changed-subject = { $cycle }: { $phase } ({ $assembly })
mail-phase-changed-text = { $assembly }, { $cycle }: начался новый этап — «{ $phase }».
mail-phase-changed-until = Он продлится до: { $until }.
mail-phase-changed-action = Что я могу сделать сейчас

mail-proposal-action = Открыть предложение
mail-proposal-note = Вы получили это письмо, потому что вы автор или соавтор этого предложения.
mail-proposal-reason = Причина: { $reason }
mail-proposal-admitted-subject = { $code }: передано на экспертизу
mail-proposal-admitted-text = Модератор посмотрел ваше предложение «{ $title }» ({ $assembly }). Теперь эксперты проверят реализуемость, стоимость и землю.
mail-proposal-returned-subject = { $code }: доработайте предложение, последний день – { $last }
mail-proposal-returned-text = Ваше предложение «{ $title }» вернулось к вам. Последний день для доработки: { $last }. Потом экспертиза продолжится с тем, что есть. Исправить нужно вот что:
mail-proposal-hidden-subject = { $code }: предложение скрыто
mail-proposal-hidden-text = Модератор скрыл ваше предложение «{ $title }». Страница остаётся, но без текста и снимков. Вы можете его исправить, и тогда модератор посмотрит снова.
mail-proposal-shown-subject = { $code }: предложение снова видно
mail-proposal-shown-text = Ваше предложение «{ $title }» снова видят все. Модератор посмотрит его заново.
mail-proposal-merged-subject = { $code }: объединено с { $into }
mail-proposal-merged-text = Ваше предложение «{ $title }» хочет того же, что и { $into }, поэтому их объединили. Страница, поддержка и комментарии остаются, страницы ссылаются друг на друга.
mail-proposal-found-feasible-subject = { $code }: можно осуществить
mail-proposal-found-feasible-text = Эксперты признали, что ваше предложение «{ $title }» можно осуществить. Дальше собрание решит, что попадёт в бюллетень.
mail-proposal-refusal-agreed-subject = { $code }: отказано
mail-proposal-refusal-agreed-text = Два эксперта отказали вашему предложению «{ $title }». Если это неверно, вы можете обжаловать, последний день: { $last }. Решит тот, кто в отказе не участвовал. Кнопка ведёт на страницу жалобы.
mail-proposal-reopened-subject = { $code }: экспертиза возобновлена
mail-proposal-reopened-text = О вашем предложении «{ $title }» появились новые факты, поэтому эксперты смотрят его снова.
mail-proposal-appeal-upheld-subject = { $code }: жалоба удовлетворена
mail-proposal-appeal-upheld-text = Ваша жалоба по предложению «{ $title }» удовлетворена. Экспертиза начинается заново.
mail-proposal-appeal-rejected-subject = { $code }: жалоба отклонена
mail-proposal-appeal-rejected-text = Ваша жалоба по предложению «{ $title }» отклонена. Отказ остаётся в силе. Страница предложения тоже остаётся.
mail-proposal-remind-mending-subject = { $code }: последний день для доработки – { $last }
mail-proposal-remind-mending-text = Ваше предложение «{ $title }» всё ещё ждёт доработки. Последний день: { $last }.
mail-proposal-remind-appeal-subject = { $code }: последний день для жалобы – { $last }
mail-proposal-remind-appeal-text = Если отказ вашему предложению «{ $title }» неверен, вы ещё можете обжаловать. Последний день: { $last }.

mail-announcement-subject = { $title } ({ $assembly })
mail-announcement-action = Прочитать на сайте

mail-meeting-gathering = Раздельный сход: { $village } ({ $assembly })
mail-meeting-session = Собрание местного сообщества ({ $assembly })
mail-meeting-called = Назначено: { $name }
mail-meeting-changed = Изменились дата, место или повестка: { $name }
mail-meeting-cancelled = Не состоится: { $name }
mail-meeting-text = { $at }, { $place }
mail-meeting-reason = Причина: { $reason }
mail-meeting-agenda =
    Повестка дня:
    { $agenda }
mail-meeting-action = Прочитать на сайте

mail-council-again = Вас всё ещё ждут: { $subject }
mail-council-action = Открыть страницу совета
mail-council-need = Понадобится ваш ключ: файл с парольной фразой или бумага. У кого ключа ещё нет, просит ссылку у секретаря.
mail-council-awaited =
    Ждём:
    { $names }
mail-council-note = Вы получили это письмо как член общественного совета. Бюджет { $cycle }, { $assembly }. Ключ и парольную фразу никто никогда не попросит по почте.
mail-council-ceremony-subject = Хранители создают ключи голосования
mail-council-ceremony-text = Откройте страницу совета со своим ключом и не закрывайте её. Она сделает вашу часть и скажет, когда нужно сверить число. Если все хранители собрались одновременно, это займёт около десяти минут.
mail-council-definition-subject = То, за что голосуют, ждёт вашей подписи
mail-council-definition-text = Прочитайте проекты, их стоимость, даты и правила, сверьте число с другими членами совета и подпишите. Это займёт около десяти минут. Когда подпишет кворум, ничего из этого изменить уже нельзя.
mail-council-booth-subject = Новые файлы кабины ждут вашей подписи
mail-council-booth-text = Страница, на которой голосуют, получит новые файлы. Прочитайте, почему, и подпишите, если согласны. Это займёт около пяти минут.
mail-council-closing-subject = Подсчёт начинается: нужна ваша подпись
mail-council-closing-text = Голосование окончено. Откройте страницу совета со своим ключом: она проверит все бюллетени, а вы сверите число с другими хранителями и подпишете. Не закрывайте её: когда подпишут достаточно хранителей, она раскроет суммы. Если все собрались одновременно, это займёт около десяти минут.
mail-council-decryption-subject = Подсчёт ждёт вашей части ключа
mail-council-decryption-text = Закрытие подписано. Откройте страницу совета со своим ключом и не закрывайте её: она раскроет суммы, но ни одного отдельного бюллетеня. Это займёт несколько минут.
mail-council-conclusion-subject = Заключение совета ждёт вашей подписи
mail-council-conclusion-text = Прочитайте заключение, кто не согласен и почему, и подпишите. Это займёт около пяти минут.
mail-council-void-subject = Предлагается признать голосование несостоявшимся
mail-council-void-text = Прочитайте причины и подпишите, если согласны. Это займёт около пяти минут. Когда подпишет кворум, голосование закончится без итога.

# Отказ от писем

mail-unsubscribe-title = Больше не присылать писем об этом?
mail-unsubscribe-text = Нажмите кнопку, и письма больше не придут. О чём они: { $name }. На сайте вы продолжите следить за этим.
mail-unsubscribe-button = Больше не присылать
mail-unsubscribed-title = Письма больше не придут
mail-unsubscribed-text = Больше не придёт писем о том, что называется: { $name }. Письмо, которое уже в пути, ещё может прийти.
mail-unsubscribed-again = Это всегда можно изменить на странице того, за чем вы следите.
mail-unsubscribe-following = За чем я слежу
mail-unsubscribe-bad-title = Ссылка неполная
mail-unsubscribe-bad-text = Часть адреса пропала или изменена. Откройте ссылку из письма ещё раз или войдите и выберите, какие письма вы хотите получать.

# Для администраторов

mail-outbox-title = Письма, которые не дошли
mail-outbox-waiting = { $count ->
    [0] Ни одно письмо не ждёт отправки.
    [one] { $count } письмо ждёт отправки.
    [few] { $count } письма ждут отправки.
   *[other] { $count } писем ждут отправки.
}
mail-outbox-none = За последние 30 дней все письма дошли до почтового сервера.
mail-outbox-privacy = Тексты и адреса стираются, когда с письмом всё закончено; от адреса на 30 дней остаётся только часть после знака @.
mail-outbox-kind = Письмо
mail-outbox-domain = На адрес в
mail-outbox-what = Что случилось
mail-outbox-attempts = Попытки
mail-outbox-at = Когда
mail-kind-sign-in-link = Ссылка для входа
mail-kind-account-made = Новая учётная запись
mail-kind-new-device = Новое устройство
mail-kind-email-change = Новый адрес
mail-kind-email-changed = Изменённый адрес
mail-kind-phase-changed = Новый этап
mail-kind-proposal = О предложении
mail-kind-announcement = Объявление
mail-kind-meeting = Сход или собрание
mail-kind-council = Письмо совету
mail-state-waiting = будет ещё попытка
mail-state-sending = отправляется
mail-state-sent = отправлено
mail-state-refused = отказ навсегда
mail-state-given-up = попытки закончились
mail-state-cancelled = больше не нужно
mail-step-connect = при соединении с почтовым сервером
mail-step-sign-in = при входе на почтовый сервер
mail-step-sender = при указании отправителя
mail-step-recipient = при указании получателя
mail-step-message = при передаче письма
mail-step-here = на этой платформе
mail-fault-refused = почтовый сервер отказал с кодом { $code }
mail-fault-lost = соединения нет или оно прервалось
mail-fault-stalled = ответ не пришёл вовремя
mail-fault-garbled = ответ невозможно понять
mail-fault-unsupported = почтовый сервер не умеет того, что требуют настройки
mail-fault-late = слишком поздно, письмо уже бесполезно
mail-fault-broken = письмо не удалось составить
mail-fault-unknown = ответ не записан

# Почтовый ящик демонстрации

mail-demo-title = Почтовый ящик демонстрации
mail-demo-text = В демонстрации письма не покидают этот компьютер. Здесь последние из них.
mail-demo-none = Писем пока нет. Запросите, например, ссылку для входа и вернитесь сюда.
mail-demo-to = Кому: { $address }
