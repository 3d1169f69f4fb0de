# Кабина для голосования.

vote-booth-title = Голосование
vote-booth-loading = Голосование загружается и проверяется…
vote-booth-back = Назад
vote-booth-again = Попробовать ещё раз
vote-booth-practice = Тренировка: ничего не отправляется и не считается.
vote-booth-money = { $amount } ₸
vote-booth-unreachable-title = Нет связи с сервером
vote-booth-unreachable = Сервер не отвечает. Проверьте связь с интернетом и попробуйте ещё раз. Проголосовать можно и в киоске на участке, и на бумаге.

# Когда делать нечего
vote-booth-not-frozen-title = Бюллетеня пока нет
vote-booth-not-frozen = Совет ещё не утвердил бюллетень. Когда начнётся голосование, сказано в вашем письме.
vote-booth-not-open-title = Голосование ещё не началось
vote-booth-not-open = Сохраните письмо. А пока можно потренироваться по ссылке внизу.
vote-booth-opens-at = Начало голосования: { $moment }.
vote-booth-closed-title = Голосование завершено
vote-booth-closed = Бюллетени больше не принимаются. По номеру для отслеживания можно узнать, что стало с вашим бюллетенем.
vote-booth-closed-at = Конец голосования: { $moment }.
vote-booth-closed-early-title = Стоп: сервер говорит, что голосование закончилось
vote-booth-closed-early = По решению совета голосование ещё идёт, а сервер больше не принимает бюллетени. Сообщите совету или наблюдателю и проголосуйте на бумаге.
vote-booth-closed-early-until = Установленный конец голосования: { $moment }.
vote-booth-other-letter-title = Не голосуйте здесь: это не голосование из вашего письма
vote-booth-other-letter = Отпечаток в вашем письме не совпадает с отпечатком этой страницы. Либо письмо от другого голосования, либо страницу подменили. Покажите и то и другое совету или наблюдателю. Проголосовать можно на бумаге.
vote-booth-other-texts-title = Не голосуйте здесь: названия изменены
vote-booth-other-texts = Названия проектов, которые прислал сервер, не те, что утвердил совет. Сообщите совету или наблюдателю. Проголосовать можно на бумаге.
vote-booth-fork-title = Остановитесь: журнал голосования изменён
vote-booth-fork = То, что сервер подписал сейчас, противоречит тому, что он подписывал для этого устройства раньше. Так поступать никто не вправе. Сохраните доказательство и передайте наблюдателю. Проголосуйте на бумаге или с другого устройства.
vote-booth-older-log-title = Остановитесь: сервер показывает старый журнал
vote-booth-older-log = Это устройство уже видело более новое состояние журнала. Обновите страницу через несколько минут. Если ничего не изменится, сохраните доказательство и передайте наблюдателю.
vote-booth-fork-save = Сохранить доказательство
vote-booth-broken-title = Страница не может продолжить
vote-booth-broken = Что-то не сходится. С момента открытия страницы ничего не засчитано, если она не показала квитанцию. Обновите её; если не поможет, проголосуйте в киоске или на бумаге и сообщите совету.
vote-booth-broken-code = Что им сообщить: { $code }
vote-booth-handed-title = Код передан
vote-booth-handed = Эту часть кода взяла страница, открытая раньше. Вернитесь к ней, а эту можно закрыть.
vote-booth-handed-here = Не нахожу её: продолжить здесь

# Выбор
vote-booth-choose-title = Выберите проекты
vote-booth-explain-approval = { $least ->
    [0] Можно выбрать проектов: не больше { $most }.
   *[other] Можно выбрать проектов: не меньше { $least } и не больше { $most }.
}
vote-booth-explain-knapsack = Можно выбрать столько проектов, сколько вместе уместится в { $most } ₸.
vote-booth-explain-points = { $least ->
    [0] У вас баллов: { $most }. Одному проекту можно дать не больше { $each }.
   *[other] У вас баллов: { $most }, раздать нужно не меньше { $least }. Одному проекту можно дать не больше { $each }.
}
vote-booth-explain-ranking = Расставьте проекты по местам, не больше { $most }: на 1-м тот, который нужен вам больше всего.
vote-booth-choose-order = Порядок карточек у каждого свой. Номера у всех одинаковые, как на бумаге.
vote-booth-choose-blank = Можно не выбирать ничего: пустой бюллетень считается участием.
vote-booth-choose-this = Выбрать этот проект
vote-booth-choose-next = Дальше: проверить
vote-booth-fits-not = Не умещается в остаток { $left } ₸.
vote-booth-points = { $points ->
    [0] нет баллов
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
}
vote-booth-points-less = На балл меньше
vote-booth-points-more = На балл больше
vote-booth-rank-label = Место этого проекта
vote-booth-rank-none = без места
vote-booth-rank = { $rank }-е место
vote-booth-rank-moved = Проект { $number } уступил место { $rank }.
vote-booth-approval-chosen = { $chosen ->
    [0] Пока ничего не выбрано. Можно выбрать: { $left }.
    [one] Выбран { $chosen } проект. Можно выбрать ещё { $left }.
    [few] Выбрано { $chosen } проекта. Можно выбрать ещё { $left }.
   *[other] Выбрано { $chosen } проектов. Можно выбрать ещё { $left }.
}
vote-booth-approval-full = { $chosen ->
    [one] Выбран { $chosen } проект. Больше нельзя: чтобы взять другой, сначала снимите этот.
    [few] Выбрано { $chosen } проекта. Больше нельзя: чтобы взять другой, сначала снимите один.
   *[other] Выбрано { $chosen } проектов. Больше нельзя: чтобы взять другой, сначала снимите один.
}
vote-booth-approval-above = Выбрано { $chosen }, а можно не больше { $most }. Снимите лишние: { $over }.
vote-booth-approval-below = Выбрано { $chosen }. Нужно не меньше { $least }, то есть ещё { $under }, или ничего.
vote-booth-points-chosen = { $chosen ->
    [0] Баллы ещё не розданы. Осталось: { $left }.
    [one] Роздан { $chosen } балл. Осталось: { $left }.
    [few] Роздано { $chosen } балла. Осталось: { $left }.
   *[other] Роздано { $chosen } баллов. Осталось: { $left }.
}
vote-booth-points-full = Розданы все баллы: { $chosen }. Чтобы дать другому, сначала заберите один.
vote-booth-points-above = Роздано баллов: { $chosen }, а есть только { $most }. Заберите лишние: { $over }.
vote-booth-points-below = Роздано { $chosen }. Нужно не меньше { $least }, то есть ещё { $under }, или ничего.
vote-booth-knapsack-chosen = { $chosen ->
    [0] Пока ничего не выбрано. Есть { $left } ₸.
   *[other] Выбрано на { $chosen } ₸. Осталось { $left } ₸.
}
vote-booth-knapsack-full = Выбрано на { $chosen } ₸: это все деньги.
vote-booth-knapsack-above = Выбрано на { $chosen } ₸, а есть { $most } ₸. Это на { $over } ₸ больше: снимите что-нибудь.
vote-booth-knapsack-below = Выбрано на { $chosen } ₸ из { $least } ₸: не хватает { $under } ₸.
vote-booth-ranking-chosen = { $chosen ->
    [0] Места ещё не розданы. Всего мест: { $left }.
    [one] Роздано { $chosen } место. Осталось: { $left }.
    [few] Роздано { $chosen } места. Осталось: { $left }.
   *[other] Роздано { $chosen } мест. Осталось: { $left }.
}
vote-booth-ranking-full = Розданы все места: { $chosen }.
vote-booth-ranking-above = Роздано мест: { $chosen }, а их { $most }. Заберите лишние: { $over }.
vote-booth-ranking-below = Роздано мест: { $chosen } из { $least }, не хватает { $under }.
vote-booth-keep-summary = Продолжить позже
vote-booth-keep = Сохранить мой выбор на этом телефоне на сутки
vote-booth-keep-hint = Каждый, кто за это время возьмёт телефон, сможет увидеть ваш выбор. Когда вы проголосуете, он стирается. Без этого он исчезнет, когда вы закроете страницу.
vote-booth-letter-one-of-two = Одна из двух частей кода прочитана. Вторую можно отсканировать сейчас или позже.
vote-booth-letter-all = Ваш код прочитан. Теперь выбирайте.

# Проверка
vote-booth-check-title = Проверьте свой выбор
vote-booth-check-blank = Вы ничего не выбрали. Бюллетень будет пустым: он считается участием, но ни за один проект.
vote-booth-check-approval = { $number }. { $title }: { $cost } ₸
vote-booth-check-knapsack = { $number }. { $title }: { $cost } ₸
vote-booth-check-points = { $value ->
    [one] { $number }. { $title }: { $value } балл
    [few] { $number }. { $title }: { $value } балла
   *[other] { $number }. { $title }: { $value } баллов
}
vote-booth-check-ranking = Место { $value }: проект { $number }, { $title }
vote-booth-check-not-yet = Пока ничего не засчитано.
vote-booth-check-yes = Да, это мой выбор
vote-booth-check-change = Изменить

# Код
vote-booth-code-title = { $parts ->
    [1] Введите код из письма
   *[other] Введите обе части кода
}
vote-booth-code-where = { $parts ->
    [1] Он стоит в вашем письме. Он доказывает, что вы вправе голосовать, но не говорит, кто вы.
   *[other] Часть 1 стоит в письме, часть 2 на запечатанном листке при нём. Вместе они доказывают, что вы вправе голосовать, но не говорят, кто вы.
}
vote-booth-code-practice = { $parts ->
    [1] Для тренировки письмо не нужно: возьмите тренировочный код.
   *[other] Для тренировки письмо не нужно: возьмите тренировочные коды.
}
vote-booth-practice-codes = Взять тренировочные коды
vote-booth-code-only = Код
vote-booth-code-part-1 = Часть 1, из письма
vote-booth-code-part-2 = Часть 2, с запечатанного листка
vote-booth-code-hint = 17 букв и цифр. Большие или маленькие буквы и пробелы не важны.
vote-booth-code-read = Часть { $part } прочитана.
vote-booth-code-other = Ввести другую
vote-booth-code-right = ✓ Эта часть верна.
vote-booth-code-empty = Введите код так, как он стоит на бумаге.
vote-booth-code-character = «{ $character }» не бывает в коде (знак { $place }). Посмотрите на бумагу ещё раз.
vote-booth-code-length = { $missing ->
    [0] В коде 17 знаков, а здесь { $read }.
   *[other] В коде 17 знаков, а здесь { $read }. Сверьте с бумагой.
}
vote-booth-code-check = Один из знаков неверен, или два переставлены. Сверьте группу за группой.
vote-booth-code-in-part = Часть { $part }: { $problem }
vote-booth-code-next = Дальше
vote-booth-code-camera = Можно также навести камеру телефона на QR-код на бумаге и открыть ссылку: эта страница возьмёт код.
vote-booth-scan = Сканировать камерой
vote-booth-scan-view = Что видит камера
vote-booth-scan-hold = Держите QR-код перед камерой.
vote-booth-scan-stop = Остановить сканирование
vote-booth-scan-other = Это не код этого голосования.
vote-booth-scan-failed = Камерой здесь воспользоваться нельзя. Введите код вручную или откройте ссылку камерой телефона.
vote-booth-fingerprint-summary = Это голосование из моего письма?
vote-booth-fingerprint-text = Сверьте эти цифры с отпечатком в вашем письме. Если они отличаются, не голосуйте здесь и сообщите совету или наблюдателю.
vote-booth-unknown-code-title = Этого кода нет в списке
vote-booth-unknown-code = Он введён без ошибки, но в списке его нет. Обе части из одного письма, этого голосования? Если да, попросите у регистратора новое письмо или проголосуйте на бумаге.
vote-booth-revoked-title = Этот код больше не действует
vote-booth-revoked = Он отозван: выдано новое письмо, или вы проголосовали на бумаге. Если ни того ни другого не было, подайте возражение: обратитесь к регистратору и наблюдателю.
vote-booth-too-many-title = Этот код голосовал 50 раз
vote-booth-too-many = Больше нельзя. Считается ваш последний бюллетень. Если хотите иной выбор, проголосуйте на бумаге.
vote-booth-other-code = Ввести другой код

# Подача
vote-booth-making-title = Бюллетень готовится
vote-booth-making = Код на этом устройстве превращается в ваш ключ, а выбор шифруется. Это займёт несколько секунд.
vote-booth-cast-title = Отдайте голос
vote-booth-history-never = Этим кодом ещё не голосовали.
vote-booth-history-title = { $times ->
    [one] Этим кодом уже голосовали { $times } раз
    [few] Этим кодом уже голосовали { $times } раза
   *[other] Этим кодом уже голосовали { $times } раз
}
vote-booth-history-hour = В течение часа с { $moment }
vote-booth-history-object = Если проголосуете сейчас, считаться будет только новый бюллетень. Если это были не вы, остановитесь и подайте возражение: покажите письмо совету и наблюдателю.
vote-booth-history-meanwhile = Один из них пришёл, пока была открыта эта страница. Ваш бюллетень после этого сделан заново.
vote-booth-history-tests = { $challenges ->
    [one] С ним проверяли устройство { $challenges } раз.
    [few] С ним проверяли устройство { $challenges } раза.
   *[other] С ним проверяли устройство { $challenges } раз.
}
vote-booth-cast-sealed = Ваш выбор зашифрован в бюллетене. Вот его номер для отслеживания:
vote-booth-cast-not-yet = Он ещё не засчитан. Засчитают его, только когда вы его отдадите.
vote-booth-cast-go = Отдать голос
vote-booth-cast-test = Сначала проверить устройство
vote-booth-sending-title = Бюллетень отправляется
vote-booth-sending-not-yet = Ещё не засчитан.
vote-booth-sending-safe = Зашифрованный и подписанный, он остаётся на этом телефоне, пока не будет засчитан. Если страница закроется, откройте её здесь снова, и он отправится.
vote-booth-sending-kiosk = Побудьте здесь, пока он не будет засчитан. Если это долго, позовите сотрудников.
vote-booth-sending-now = Отправляется…
vote-booth-sending-offline = Связи нет. Следующая попытка через { $seconds } с или как только связь вернётся.
vote-booth-sending-busy = Сейчас голосуют многие. Следующая попытка через { $seconds } с.
vote-booth-sending-again = Отправить сейчас

# Отказ
vote-booth-refused-title = Бюллетень не принят: он не засчитан
vote-booth-refused-closed = Голосование завершено. Если вы отдали голос до конца, сохраните доказательство ниже.
vote-booth-refused-not-open = Голосование ещё не началось. Вернитесь, когда начнётся.
vote-booth-refused-other-vote = Сервер говорит, что это бюллетень другого голосования. Обновите страницу и сверьте отпечаток с письмом.
vote-booth-refused-unknown-code = Сервер говорит, что вашего кода нет в списке. Обратитесь к регистратору или проголосуйте на бумаге.
vote-booth-refused-revoked = Ваш код отозван: выдано новое письмо, или вы проголосовали на бумаге. Если ни того ни другого не было, подайте возражение.
vote-booth-refused-not-latest = После того как сделан этот бюллетень, вашим кодом отдан другой. Проголосуйте заново по письму. Если это были не вы, подайте возражение.
vote-booth-refused-not-seen = Сервер не знает того состояния журнала, которое сам показал этому устройству. Проголосуйте заново и передайте доказательство наблюдателю.
vote-booth-refused-too-many = Этим кодом голосовали 50 раз, больше нельзя. Считается последний бюллетень.
vote-booth-refused-challenged = Этот самый бюллетень был открыт для проверки и засчитан быть не может. Проголосуйте заново.
vote-booth-refused-malformed = Сервер не может прочитать бюллетень. Обновите страницу и проголосуйте заново; если повторится, возьмите другое устройство или бумагу.
vote-booth-refused-signature = Сервер говорит, что подпись бюллетеня неверна. Обновите страницу и проголосуйте заново; если повторится, возьмите другое устройство или бумагу.
vote-booth-refused-proof = Сервер говорит, что доказательство в бюллетене неверно. Обновите страницу и проголосуйте заново; если повторится, возьмите другое устройство или бумагу.
vote-booth-refused-other = Сервер отказал ({ $code }). Обновите страницу и проголосуйте заново; если повторится, возьмите другое устройство или бумагу.
vote-booth-refused-unproven = Сервер говорит, что принял бюллетень, но присланное этого не доказывает ({ $code }). Сохраните доказательство и проверьте номер для отслеживания на другом устройстве.
vote-booth-evidence = Если это неправильно, сохраните доказательство: бюллетень и его подпись, без выбора и кода. Свидетель наблюдателя примет его как подтверждение, что вы его подавали.
vote-booth-evidence-save = Сохранить доказательство
vote-booth-evidence-where = Эта страница ничего не может отправить другим, поэтому файл сдаёт за вас наблюдатель: ortaq-observer deposit FILE WITNESS. Свидетель хранит его, передаёт серверу и не подписывает окончание голосования без него.
vote-booth-evidence-witness = { $name }: { $address }
vote-booth-refused-remove = Удалить с этого устройства

# Квитанция
vote-booth-receipt-title = Ваш голос в урне
vote-booth-receipt-counted = Бюллетень принят, и это устройство проверило, что он в журнале.
vote-booth-receipt-practice-title = Конец тренировки
vote-booth-receipt-practice = Этот бюллетень не отправлен и не засчитан. В настоящем голосовании вы бы сейчас получили квитанцию.
vote-booth-receipt-tracker = Номер для отслеживания
vote-booth-receipt-qr = QR-код страницы, на которой проверяется этот номер
vote-booth-receipt-keep = Сохраните, напечатайте или сфотографируйте: по номеру можно в любое время проверить бюллетень.
vote-booth-receipt-save = Сохранить квитанцию
vote-booth-receipt-print = Напечатать
vote-booth-receipt-done = Готово
vote-booth-receipt-done-kiosk = Готово: очистить экран
vote-booth-receipt-again-title = Передумали?
vote-booth-receipt-again = С тем же письмом можно проголосовать снова до: { $until }. Считается только последний бюллетень. Голос на бумаге заменяет их все.
vote-booth-receipt-secret = Квитанция не показывает, что вы выбрали, и узнать это из неё никто не может.
vote-booth-checked-title = Что проверило это устройство
vote-booth-checked-signed = Журнал подписан ключом, который утвердил совет.
vote-booth-checked-included = Ваш бюллетень — запись { $position } в журнале из { $size }.
vote-booth-checked-first = Это устройство видит журнал впервые; в следующий раз оно сравнит.
vote-booth-checked-continues = Журнал продолжает тот, который это устройство видело раньше.
vote-booth-checked-witnesses = { $witnesses ->
    [one] Это состояние журнала видел { $witnesses } независимый свидетель.
    [few] Это состояние журнала видели { $witnesses } независимых свидетеля.
   *[other] Это состояние журнала видели { $witnesses } независимых свидетелей.
}
vote-booth-checked-no-witness = Независимые свидетели это состояние журнала ещё не видели. Проверьте номер через час.

# Проверка устройства
vote-booth-test-title = Проверка устройства
vote-booth-test-why = Шифрует ли это устройство именно ваш выбор? Это можно узнать с помощью второго устройства. Проверочный бюллетень никогда не засчитывается; потом вы получите новый.
vote-booth-test-note = Запишите или сфотографируйте номер ниже.
vote-booth-test-open = Откройте бюллетень: устройство должно показать, что внутри.
vote-booth-test-compare = Второе устройство сделает бюллетень заново. Номер должен совпасть.
vote-booth-test-shows = Второе устройство покажет этот выбор. Если он настоящий, для проверки выберите что-нибудь другое.
vote-booth-test-go = Открыть бюллетень для проверки
vote-booth-test-other = Выбрать для проверки другое
vote-booth-test-back = Без проверки: вернуться к голосованию
vote-booth-test-failed = Проверку не удалось записать в журнал. Проверьте связь и попробуйте ещё раз.
vote-booth-opened-title = Бюллетень открыт
vote-booth-opened-never = Этот бюллетень никогда не будет засчитан.
vote-booth-opened-how = Откройте на втором устройстве страницу проверки и дайте её камере прочитать эти картинки, или передайте файл.
vote-booth-opened-frame = Картинка { $number } из { $count }
vote-booth-opened-qr = QR-код с частью открытого бюллетеня
vote-booth-opened-save = Сохранить в файл
vote-booth-opened-checker = Скачать страницу проверки
vote-booth-opened-checker-hint = Лучше взять страницу проверки в другом месте: у наблюдателя, на другом сайте, с флешки. Это один файл, интернет ему не нужен.
vote-booth-opened-differs = Если второе устройство показывает другой номер или другой выбор, это устройство обманывает. Не голосуйте с него и сообщите наблюдателю.
vote-booth-opened-go-on = Проверка закончена: сделать новый бюллетень

# Поиск
vote-booth-lookup-title = Проверить бюллетень
vote-booth-lookup-label = Номер для отслеживания
vote-booth-lookup-hint = 32 буквы и цифры из квитанции.
vote-booth-lookup-go = Проверить
vote-booth-lookup-looking = Ищем…
vote-booth-lookup-unreadable = Это не номер для отслеживания: в нём 32 буквы и цифры. Ещё раз сверьте его с квитанцией.
vote-booth-lookup-unproven = Ответ сервера не доказывает того, что в нём сказано. Попросите наблюдателя проверить.
vote-booth-lookup-counted = Засчитан: запись { $position }. Это последний бюллетень своего кода.
vote-booth-lookup-replaced = Заменён: после записи { $position } тем же кодом голосовали снова (запись { $replaced }). Если это были не вы, подайте возражение.
vote-booth-lookup-revoked = Не считается: запись { $position } сделана отозванным кодом, из-за нового письма или голоса на бумаге.
vote-booth-lookup-challenged = Открыт для проверки: запись { $position }. Не считается.
vote-booth-lookup-absent = Бюллетеня с таким номером в журнале нет. Если в квитанции сказано иное, сохраните её и покажите совету и наблюдателю.
vote-booth-lookup-kept = Квитанции на этом устройстве
vote-booth-lookup-erase = Стереть их
vote-booth-foot-lookup = Проверить бюллетень
vote-booth-foot-practice = Потренироваться
vote-booth-foot-vote = К настоящему голосованию
vote-booth-foot-platform = Об этом голосовании

# Страница проверки, на втором устройстве
vote-booth-checker-title = Проверка бюллетеня с другого устройства
vote-booth-checker-how = Эта страница — один файл и ничего никуда не отправляет. Она делает открытый бюллетень заново и показывает, что внутри.
vote-booth-checker-file = Файл, сохранённый первым устройством
vote-booth-checker-lacks = Эта копия сделана без модуля и ничего проверить не может. Возьмите другую копию.
vote-booth-checker-unreadable = Это не похоже на открытый бюллетень. Возьмите файл, который первое устройство сохранило в конце проверки.
vote-booth-checker-progress = Прочитано картинок: { $read } из { $count }
vote-booth-checker-made = Бюллетень, сделанный здесь заново
vote-booth-checker-tracker = Его номер для отслеживания:
vote-booth-checker-typed = Номер, который первое устройство показало до проверки
vote-booth-checker-compare = Сравнить
vote-booth-checker-same = Номера совпадают. Если и выбор ниже ваш, первое устройство сказало правду об этом бюллетене.
vote-booth-checker-differs = Номера различаются. Ещё раз сверьте записанное; если всё верно, первое устройство сделало не тот бюллетень. Не голосуйте с него и сообщите наблюдателю.
vote-booth-checker-choice = Выбор в нём
vote-booth-checker-nothing = Ничего не выбрано: пустой бюллетень.
vote-booth-checker-approval = Проект { $number }
vote-booth-checker-knapsack = Проект { $number }
vote-booth-checker-points = Проект { $number }, баллов: { $value }
vote-booth-checker-ranking = Проект { $number }, место { $value }
vote-booth-checker-fingerprint = Отпечаток голосования, как в вашем письме:

# Киоск
vote-booth-kiosk-locked = Киоск закрыт
vote-booth-kiosk-ask-staff = Попросите сотрудников открыть его для вас.
vote-booth-kiosk-set = Начало дня в киоске
vote-booth-kiosk-set-text = Задайте код, которым сотрудники сегодня будут открывать экран для каждого избирателя.
vote-booth-kiosk-set-hint = Не меньше { $shortest } цифр, и только цифры.
vote-booth-kiosk-set-go = Задать код
vote-booth-kiosk-cannot-keep = Этот браузер ничего не сохраняет и киоском быть не может. Закройте приватное окно или измените настройки.
vote-booth-kiosk-code = Код сотрудников
vote-booth-kiosk-code-hint = Его знают только сотрудники.
vote-booth-kiosk-unlock = Открыть для одного избирателя
vote-booth-kiosk-wrong = Это не сегодняшний код. Попробуйте ещё раз.
vote-booth-kiosk-idle-title = Вы ещё здесь?
vote-booth-kiosk-idle = Через { $seconds } с экран будет очищен. Ничего не засчитано.
vote-booth-kiosk-stay = Да, продолжаю
vote-booth-kiosk-leave = Нет, очистить экран
