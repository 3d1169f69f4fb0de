# Дауыс беру кабинасы.

vote-booth-title = Дауыс беру
vote-booth-loading = Дауыс беру жүктеліп, тексеріліп жатыр…
vote-booth-back = Артқа
vote-booth-again = Қайталап көру
vote-booth-practice = Жаттығу: ештеңе жіберілмейді әрі есепке алынбайды.
vote-booth-money = { $amount } ₸
vote-booth-unreachable-title = Сервермен байланыс жоқ
vote-booth-unreachable = Сервер жауап бермей тұр. Интернет байланысын тексеріп, қайталап көріңіз. Учаскедегі киоскіде немесе қағаз бюллетеньмен де дауыс бере аласыз.

# Істейтін ештеңе болмағанда
vote-booth-not-frozen-title = Бюллетень әлі жоқ
vote-booth-not-frozen = Кеңес бюллетеньді әлі бекіткен жоқ. Дауыс беру қашан басталатыны хатыңызда жазылған.
vote-booth-not-open-title = Дауыс беру әлі басталған жоқ
vote-booth-not-open = Хатыңызды сақтап қойыңыз. Әзірге төмендегі сілтеме арқылы жаттығып көре аласыз.
vote-booth-opens-at = Дауыс берудің басталуы: { $moment }.
vote-booth-closed-title = Дауыс беру аяқталды
vote-booth-closed = Бюллетеньдер енді қабылданбайды. Бақылау нөмірі арқылы бюллетеніңіздің не болғанын біле аласыз.
vote-booth-closed-at = Дауыс берудің аяқталуы: { $moment }.
vote-booth-closed-early-title = Тоқтаңыз: сервер дауыс беру аяқталды дейді
vote-booth-closed-early = Кеңес белгілеген уақыт бойынша дауыс беру әлі жүріп жатыр, ал сервер бюллетеньдерді енді қабылдамайды. Мұны кеңеске немесе бақылаушыға айтып, қағазбен дауыс беріңіз.
vote-booth-closed-early-until = Дауыс берудің белгіленген соңы: { $moment }.
vote-booth-other-letter-title = Бұл жерде дауыс бермеңіз: бұл — хатыңыздағы дауыс беру емес
vote-booth-other-letter = Хатыңыздағы таңба осы беттің таңбасымен сәйкес келмейді. Не хат басқа дауыс беруге арналған, не бет бұрмаланған. Екеуін де кеңеске немесе байқаушыға көрсетіңіз. Қағаз бюллетеньмен дауыс беруге болады.
vote-booth-other-texts-title = Бұл жерде дауыс бермеңіз: атаулар өзгертілген
vote-booth-other-texts = Сервер жіберген жоба атаулары кеңес бекіткен атаулардан өзгеше. Кеңеске немесе байқаушыға хабарлаңыз. Қағаз бюллетеньмен дауыс беруге болады.
vote-booth-fork-title = Тоқтаңыз: дауыс беру журналы өзгертілген
vote-booth-fork = Сервердің қазір қол қойғаны осы құрылғыға бұрын қол қойғанына қайшы келеді. Бұлай істеуге ешкімнің құқығы жоқ. Дәлелді сақтап, байқаушыға беріңіз. Қағаз бюллетеньмен немесе басқа құрылғымен дауыс беріңіз.
vote-booth-older-log-title = Тоқтаңыз: сервер ескі журналды көрсетіп тұр
vote-booth-older-log = Бұл құрылғы журналдың жаңарақ күйін көріп қойған. Бірнеше минуттан кейін бетті жаңартыңыз. Өзгермесе, дәлелді сақтап, байқаушыға беріңіз.
vote-booth-fork-save = Дәлелді сақтау
vote-booth-broken-title = Бет жалғастыра алмайды
vote-booth-broken = Бірдеңе сәйкес келмейді. Бет түбіртек көрсетпесе, ол ашылғаннан бері ештеңе есепке алынған жоқ. Бетті жаңартыңыз; көмектеспесе, киоскіде немесе қағазбен дауыс беріп, кеңеске хабарлаңыз.
vote-booth-broken-code = Айтатыныңыз: { $code }
vote-booth-handed-title = Код берілді
vote-booth-handed = Кодтың бұл бөлігін бұрын ашқан бетіңіз алды. Сол бетке оралыңыз, мұны жабуға болады.
vote-booth-handed-here = Таба алмадым: осында жалғастыру

# Таңдау
vote-booth-choose-title = Жобаларды таңдаңыз
vote-booth-explain-approval = { $least ->
    [0] Ең көбі { $most } жоба таңдай аласыз.
   *[other] Кемінде { $least }, ең көбі { $most } жоба таңдай аласыз.
}
vote-booth-explain-knapsack = Жиынтық құны { $most } ₸-ге сыятын кез келген жобаларды таңдай аласыз.
vote-booth-explain-points = { $least ->
    [0] Сізде { $most } ұпай бар. Бір жобаға ең көбі { $each } ұпай бере аласыз.
   *[other] Сізде { $most } ұпай бар, кемінде { $least } ұпай беру керек. Бір жобаға ең көбі { $each } ұпай бере аласыз.
}
vote-booth-explain-ranking = Ең көбі { $most } жобаны ретімен қойыңыз: 1-орын — сізге ең керегі.
vote-booth-choose-order = Карточкалардың реті әркімде әртүрлі. Нөмірлері қағаздағыдай, бәріне бірдей.
vote-booth-choose-blank = Ештеңе таңдамауға да болады: бос бюллетень қатысу болып саналады.
vote-booth-choose-this = Осы жобаны таңдау
vote-booth-choose-next = Келесі: тексеру
vote-booth-fits-not = Қалған { $left } ₸-ге сыймайды.
vote-booth-points = { $points ->
    [0] ұпай жоқ
   *[other] { $points } ұпай
}
vote-booth-points-less = Бір ұпайға азайту
vote-booth-points-more = Бір ұпайға көбейту
vote-booth-rank-label = Осы жобаның орны
vote-booth-rank-none = орынсыз
vote-booth-rank = { $rank }-орын
vote-booth-rank-moved = { $number }-жоба { $rank }-орынды босатты.
vote-booth-approval-chosen = { $chosen ->
    [0] Әзірге ештеңе таңдалған жоқ. { $left } жоба таңдай аласыз.
   *[other] { $chosen } жоба таңдадыңыз. Тағы { $left } жоба таңдай аласыз.
}
vote-booth-approval-full = { $chosen ->
   *[other] { $chosen } жоба таңдадыңыз. Бұдан көп болмайды: басқасын таңдау үшін алдымен біреуін алып тастаңыз.
}
vote-booth-approval-above = { $chosen } таңдадыңыз, ең көбі { $most } болады. Артығын алып тастаңыз: { $over }.
vote-booth-approval-below = { $chosen } таңдадыңыз. Кемінде { $least } керек, яғни тағы { $under }, не болмаса ештеңе таңдамаңыз.
vote-booth-points-chosen = { $chosen ->
    [0] Әзірге ұпай берілген жоқ. Қалғаны: { $left }.
   *[other] { $chosen } ұпай бердіңіз. Қалғаны: { $left }.
}
vote-booth-points-full = Барлық { $chosen } ұпайды бердіңіз. Басқаға беру үшін алдымен біреуін қайтарып алыңыз.
vote-booth-points-above = { $chosen } ұпай бердіңіз, ал бары { $most }. Артығын қайтарып алыңыз: { $over }.
vote-booth-points-below = { $chosen } бердіңіз. Кемінде { $least } керек, яғни тағы { $under }, не болмаса мүлде бермеңіз.
vote-booth-knapsack-chosen = { $chosen ->
    [0] Әзірге ештеңе таңдалған жоқ. { $left } ₸ бар.
   *[other] { $chosen } ₸-ге таңдадыңыз. { $left } ₸ қалды.
}
vote-booth-knapsack-full = { $chosen } ₸-ге таңдадыңыз: бұл — барлық ақша.
vote-booth-knapsack-above = { $chosen } ₸-ге таңдадыңыз, ал бары { $most } ₸. Бұл { $over } ₸ артық: бірдеңені алып тастаңыз.
vote-booth-knapsack-below = { $least } ₸-ден { $chosen } ₸-ге таңдадыңыз: { $under } ₸ жетпейді.
vote-booth-ranking-chosen = { $chosen ->
    [0] Әзірге орын берілген жоқ. Барлығы { $left } орын бар.
   *[other] { $chosen } орын бердіңіз. { $left } орын қалды.
}
vote-booth-ranking-full = Барлық { $chosen } орынды бердіңіз.
vote-booth-ranking-above = { $chosen } орын бердіңіз, ал бары { $most }. Артығын алып тастаңыз: { $over }.
vote-booth-ranking-below = { $least } орыннан { $chosen } орын бердіңіз: { $under } жетпейді.
vote-booth-keep-summary = Кейін жалғастыру
vote-booth-keep = Таңдауымды осы телефонда бір тәулік сақтау
vote-booth-keep-hint = Осы уақытта телефонды қолданған адам таңдауыңызды көре алады. Дауыс бергенде ол өшіріледі. Мұны белгілемесеңіз, бетті жапқанда жоғалады.
vote-booth-letter-one-of-two = Кодтың екі бөлігінің бірі оқылды. Екіншісін қазір немесе кейін сканерлей аласыз.
vote-booth-letter-all = Кодыңыз оқылды. Енді таңдаңыз.

# Тексеру
vote-booth-check-title = Таңдауыңызды тексеріңіз
vote-booth-check-blank = Ештеңе таңдамадыңыз. Бюллетеніңіз бос болады: ол қатысу болып саналады, бірақ ешбір жобаға берілмейді.
vote-booth-check-approval = { $number }. { $title }: { $cost } ₸
vote-booth-check-knapsack = { $number }. { $title }: { $cost } ₸
vote-booth-check-points = { $value ->
   *[other] { $number }. { $title }: { $value } ұпай
}
vote-booth-check-ranking = { $value }-орын: { $number }-жоба, { $title }
vote-booth-check-not-yet = Әзірге ештеңе есепке алынған жоқ.
vote-booth-check-yes = Иә, бұл — менің таңдауым
vote-booth-check-change = Өзгерту

# Код
vote-booth-code-title = { $parts ->
    [1] Хаттағы кодты енгізіңіз
   *[other] Кодтың екі бөлігін де енгізіңіз
}
vote-booth-code-where = { $parts ->
    [1] Ол хатыңызда жазылған. Ол дауыс беруге құқығыңыз барын дәлелдейді, бірақ кім екеніңізді айтпайды.
   *[other] 1-бөлік хатта, 2-бөлік оған қоса салынған мөрленген парақта. Олар бірге дауыс беруге құқығыңыз барын дәлелдейді, бірақ кім екеніңізді айтпайды.
}
vote-booth-code-practice = { $parts ->
    [1] Жаттығу үшін хат керек емес: жаттығу кодын алыңыз.
   *[other] Жаттығу үшін хат керек емес: жаттығу кодтарын алыңыз.
}
vote-booth-practice-codes = Жаттығу кодтарын алу
vote-booth-code-only = Код
vote-booth-code-part-1 = 1-бөлік, хаттан
vote-booth-code-part-2 = 2-бөлік, мөрленген парақтан
vote-booth-code-hint = 17 әріп пен цифр. Бас не кіші әріп, бос орын маңызды емес.
vote-booth-code-read = { $part }-бөлік оқылды.
vote-booth-code-other = Басқасын енгізу
vote-booth-code-right = ✓ Бұл бөлік дұрыс.
vote-booth-code-empty = Кодты қағазда жазылғандай енгізіңіз.
vote-booth-code-character = «{ $character }» кодта болмайды ({ $place }-таңба). Қағазға тағы бір қараңыз.
vote-booth-code-length = { $missing ->
    [0] Кодта 17 таңба бар, мұнда { $read }.
   *[other] Кодта 17 таңба бар, мұнда { $read }. Қағазбен салыстырыңыз.
}
vote-booth-code-check = Таңбалардың бірі қате немесе екеуі ауысып кеткен. Топ-тобымен салыстырыңыз.
vote-booth-code-in-part = { $part }-бөлік: { $problem }
vote-booth-code-next = Келесі
vote-booth-code-camera = Телефон камерасын қағаздағы QR-кодқа бағыттап, сілтемені ашуға да болады: бұл бет кодты өзі алады.
vote-booth-scan = Камерамен сканерлеу
vote-booth-scan-view = Камера көріп тұрған сурет
vote-booth-scan-hold = QR-кодты камераның алдына ұстаңыз.
vote-booth-scan-stop = Сканерлеуді тоқтату
vote-booth-scan-other = Бұл осы дауыс берудің коды емес.
vote-booth-scan-failed = Мұнда камераны пайдалану мүмкін емес. Кодты теріңіз немесе сілтемені телефон камерасымен ашыңыз.
vote-booth-fingerprint-summary = Бұл хатымдағы дауыс беру ме?
vote-booth-fingerprint-text = Осы сандарды хатыңыздағы таңбамен салыстырыңыз. Өзгеше болса, бұл жерде дауыс бермей, кеңеске немесе байқаушыға хабарлаңыз.
vote-booth-unknown-code-title = Бұл код тізімде жоқ
vote-booth-unknown-code = Ол қатесіз терілген, бірақ тізімде мұндай код жоқ. Екі бөлік те осы дауыс берудің бір хатынан ба? Солай болса, тіркеушіден жаңа хат сұраңыз немесе қағаз бюллетеньмен дауыс беріңіз.
vote-booth-revoked-title = Бұл код енді жарамсыз
vote-booth-revoked = Ол қайтарып алынған: жаңа хат берілген немесе сіз қағазбен дауыс бергенсіз. Екеуі де болмаса, қарсылық білдіріңіз: тіркеуші мен байқаушыға хабарласыңыз.
vote-booth-too-many-title = Бұл код 50 рет дауыс берді
vote-booth-too-many = Бұдан көп болмайды. Соңғы бюллетеніңіз есептеледі. Басқа таңдау керек болса, қағазбен дауыс беріңіз.
vote-booth-other-code = Басқа код енгізу

# Дауысты беру
vote-booth-making-title = Бюллетень дайындалып жатыр
vote-booth-making = Код осы құрылғыда кілтіңізге айналып, таңдауыңыз шифрланып жатыр. Бұл бірнеше секунд алады.
vote-booth-cast-title = Дауысыңызды беріңіз
vote-booth-history-never = Бұл кодпен әлі дауыс берілген жоқ.
vote-booth-history-title = { $times ->
   *[other] Бұл кодпен { $times } рет дауыс берілген
}
vote-booth-history-hour = { $moment } бастап бір сағат ішінде
vote-booth-history-object = Қазір дауыс берсеңіз, тек жаңа бюллетень есептеледі. Ол сіз болмасаңыз, тоқтап, қарсылық білдіріңіз: хатыңызды кеңес пен байқаушыға көрсетіңіз.
vote-booth-history-meanwhile = Олардың бірі осы бет ашық тұрғанда келді. Бюллетеніңіз содан кейін қайта жасалды.
vote-booth-history-tests = { $challenges ->
   *[other] Онымен құрылғы { $challenges } рет сыналған.
}
vote-booth-cast-sealed = Таңдауыңыз бюллетеньде шифрланған. Оның бақылау нөмірі:
vote-booth-cast-not-yet = Ол әлі есепке алынған жоқ. Оны бергенде ғана есептеледі.
vote-booth-cast-go = Дауыс беру
vote-booth-cast-test = Алдымен құрылғыны сынау
vote-booth-sending-title = Бюллетеніңіз жіберіліп жатыр
vote-booth-sending-not-yet = Әлі есепке алынған жоқ.
vote-booth-sending-safe = Шифрланып, қол қойылған бюллетень есепке алынғанша осы телефонда қалады. Бет жабылса, оны осында қайта ашыңыз, сонда ол жіберіледі.
vote-booth-sending-kiosk = Ол есепке алынғанша осында болыңыз. Ұзаққа созылса, қызметкерді шақырыңыз.
vote-booth-sending-now = Жіберілуде…
vote-booth-sending-offline = Байланыс жоқ. Келесі әрекет { $seconds } секундтан кейін немесе байланыс қалпына келген бойда.
vote-booth-sending-busy = Дәл қазір көп адам дауыс беріп жатыр. Келесі әрекет { $seconds } секундтан кейін.
vote-booth-sending-again = Қазір жіберу

# Қабылданбады
vote-booth-refused-title = Бюллетень қабылданған жоқ: ол есепке алынбады
vote-booth-refused-closed = Дауыс беру аяқталды. Аяқталғанға дейін дауыс берген болсаңыз, төмендегі дәлелді сақтаңыз.
vote-booth-refused-not-open = Дауыс беру әлі басталған жоқ. Басталғанда қайта келіңіз.
vote-booth-refused-other-vote = Сервер бұл бюллетень басқа дауыс беруге тиесілі дейді. Бетті жаңартып, таңбаны хатыңызбен салыстырыңыз.
vote-booth-refused-unknown-code = Сервер кодыңыз тізімде жоқ дейді. Тіркеушіге хабарласыңыз немесе қағазбен дауыс беріңіз.
vote-booth-refused-revoked = Кодыңыз қайтарып алынған: жаңа хат берілген немесе қағазбен дауыс бергенсіз. Екеуі де болмаса, қарсылық білдіріңіз.
vote-booth-refused-not-latest = Бұл бюллетень жасалғаннан кейін кодыңызбен басқа бюллетень берілген. Хатыңызбен қайта дауыс беріңіз. Ол сіз болмасаңыз, қарсылық білдіріңіз.
vote-booth-refused-not-seen = Сервер осы құрылғыға өзі көрсеткен журнал күйін танымайды. Қайта дауыс беріп, дәлелді байқаушыға беріңіз.
vote-booth-refused-too-many = Бұл кодпен 50 рет дауыс берілген, бұдан көп болмайды. Соңғы бюллетень есептеледі.
vote-booth-refused-challenged = Дәл осы бюллетень сынақ үшін ашылған, сондықтан есептелмейді. Қайта дауыс беріңіз.
vote-booth-refused-malformed = Сервер бюллетеньді оқи алмайды. Бетті жаңартып, қайта дауыс беріңіз; қайталанса, басқа құрылғыны немесе қағазды пайдаланыңыз.
vote-booth-refused-signature = Сервер бюллетеньнің қолтаңбасы қате дейді. Бетті жаңартып, қайта дауыс беріңіз; қайталанса, басқа құрылғыны немесе қағазды пайдаланыңыз.
vote-booth-refused-proof = Сервер бюллетеньдегі дәлелдеме қате дейді. Бетті жаңартып, қайта дауыс беріңіз; қайталанса, басқа құрылғыны немесе қағазды пайдаланыңыз.
vote-booth-refused-other = Сервер бас тартты ({ $code }). Бетті жаңартып, қайта дауыс беріңіз; қайталанса, басқа құрылғыны немесе қағазды пайдаланыңыз.
vote-booth-refused-unproven = Сервер бюллетеньді қабылдадым дейді, бірақ жібергені оны дәлелдемейді ({ $code }). Дәлелді сақтап, бақылау нөмірін басқа құрылғыдан тексеріңіз.
vote-booth-evidence = Бұл қате болса, дәлелді сақтаңыз: таңдауыңыз бен кодыңызсыз бюллетень және оның қолтаңбасы. Байқаушының куәсі оны сіз тапсырғаныңыздың дәлелі ретінде қабылдайды.
vote-booth-evidence-save = Дәлелді сақтау
vote-booth-evidence-where = Бұл бет басқаларға ештеңе жібере алмайды, сондықтан файлды сіз үшін байқаушы тапсырады: ortaq-observer deposit FILE WITNESS. Куә оны сақтайды, серверге апарады және онсыз дауыс берудің аяқталуына қол қоймайды.
vote-booth-evidence-witness = { $name }: { $address }
vote-booth-refused-remove = Осы құрылғыдан өшіру

# Түбіртек
vote-booth-receipt-title = Дауысыңыз жәшікте
vote-booth-receipt-counted = Бюллетеніңіз қабылданды, бұл құрылғы оның журналда екенін тексерді.
vote-booth-receipt-practice-title = Жаттығудың соңы
vote-booth-receipt-practice = Бұл бюллетень жіберілген жоқ әрі есепке алынбады. Нағыз дауыс беруде қазір түбіртек алар едіңіз.
vote-booth-receipt-tracker = Бақылау нөмірі
vote-booth-receipt-qr = Осы нөмірді тексеретін беттің QR-коды
vote-booth-receipt-keep = Сақтап, басып шығарып немесе суретке түсіріп алыңыз: нөмір арқылы бюллетеніңізді кез келген уақытта тексере аласыз.
vote-booth-receipt-save = Түбіртекті сақтау
vote-booth-receipt-print = Басып шығару
vote-booth-receipt-done = Дайын
vote-booth-receipt-done-kiosk = Дайын: экранды тазалау
vote-booth-receipt-again-title = Ойыңыз өзгерді ме?
vote-booth-receipt-again = Сол хатпен { $until } дейін қайта дауыс бере аласыз. Тек соңғы бюллетень есептеледі. Қағаздағы дауыс олардың бәрін алмастырады.
vote-booth-receipt-secret = Түбіртек не таңдағаныңызды көрсетпейді, одан мұны ешкім біле алмайды.
vote-booth-checked-title = Бұл құрылғы нені тексерді
vote-booth-checked-signed = Журналға кеңес бекіткен кілтпен қол қойылған.
vote-booth-checked-included = Бюллетеніңіз — { $size } жазбадан тұратын журналдағы { $position }-жазба.
vote-booth-checked-first = Бұл құрылғы журналды бірінші рет көріп тұр; келесіде салыстырады.
vote-booth-checked-continues = Журнал осы құрылғы бұрын көрген журналдың жалғасы.
vote-booth-checked-witnesses = { $witnesses ->
   *[other] Журналдың бұл күйін { $witnesses } тәуелсіз куә көрді.
}
vote-booth-checked-no-witness = Журналдың бұл күйін тәуелсіз куәлар әлі көрген жоқ. Нөмірді бір сағаттан кейін тексеріңіз.

# Құрылғыны сынау
vote-booth-test-title = Құрылғыны сынау
vote-booth-test-why = Бұл құрылғы дәл сіз таңдағанды шифрлай ма? Мұны екінші құрылғымен білуге болады. Сынақ бюллетені ешқашан есептелмейді; кейін жаңасын аласыз.
vote-booth-test-note = Төмендегі нөмірді жазып алыңыз немесе суретке түсіріңіз.
vote-booth-test-open = Бюллетеньді ашыңыз: құрылғы ішінде не барын көрсетуі керек.
vote-booth-test-compare = Екінші құрылғы бюллетеньді қайта жасайды. Нөмір бірдей болуы керек.
vote-booth-test-shows = Екінші құрылғы бұл таңдауды көрсетеді. Ол нағыз таңдауыңыз болса, сынақ үшін басқасын таңдаңыз.
vote-booth-test-go = Бюллетеньді сынақ үшін ашу
vote-booth-test-other = Сынаққа басқасын таңдау
vote-booth-test-back = Сынақсыз: дауыс беруге оралу
vote-booth-test-failed = Сынақты журналға жазу мүмкін болмады. Байланысты тексеріп, қайталап көріңіз.
vote-booth-opened-title = Бюллетень ашылды
vote-booth-opened-never = Бұл бюллетень ешқашан есептелмейді.
vote-booth-opened-how = Екінші құрылғыда тексеру бетін ашып, камерасына осы суреттерді оқытыңыз немесе файлды беріңіз.
vote-booth-opened-frame = { $count } суреттің { $number }-і
vote-booth-opened-qr = Ашылған бюллетеньнің бөлігі бар QR-код
vote-booth-opened-save = Файлға сақтау
vote-booth-opened-checker = Тексеру бетін жүктеу
vote-booth-opened-checker-hint = Тексеру бетін басқа жерден алған дұрыс: байқаушыдан, басқа сайттан, флешкадан. Ол — бір ғана файл, интернет керек емес.
vote-booth-opened-differs = Екінші құрылғы басқа нөмір немесе басқа таңдау көрсетсе, бұл құрылғы алдап тұр. Онымен дауыс бермей, байқаушыға хабарлаңыз.
vote-booth-opened-go-on = Сынақ бітті: жаңа бюллетень жасау

# Іздеу
vote-booth-lookup-title = Бюллетеньді тексеру
vote-booth-lookup-label = Бақылау нөмірі
vote-booth-lookup-hint = Түбіртектегі 32 әріп пен цифр.
vote-booth-lookup-go = Тексеру
vote-booth-lookup-looking = Ізделуде…
vote-booth-lookup-unreadable = Бұл бақылау нөмірі емес: онда 32 әріп пен цифр болады. Түбіртекпен тағы бір рет салыстырыңыз.
vote-booth-lookup-unproven = Сервердің жауабы айтқанын дәлелдемейді. Байқаушыдан тексеруді сұраңыз.
vote-booth-lookup-counted = Есепке алынды: { $position }-жазба. Бұл — өз кодының соңғы бюллетені.
vote-booth-lookup-replaced = Алмастырылды: { $position }-жазбадан кейін сол кодпен қайта дауыс берілген ({ $replaced }-жазба). Ол сіз болмасаңыз, қарсылық білдіріңіз.
vote-booth-lookup-revoked = Есептелмейді: { $position }-жазба жаңа хатқа не қағаздағы дауысқа байланысты қайтарып алынған кодпен жасалған.
vote-booth-lookup-challenged = Сынақ үшін ашылған: { $position }-жазба. Есептелмейді.
vote-booth-lookup-absent = Мұндай нөмірлі бюллетень журналда жоқ. Түбіртегіңізде басқаша жазылса, оны сақтап, кеңес пен байқаушыға көрсетіңіз.
vote-booth-lookup-kept = Осы құрылғыдағы түбіртектер
vote-booth-lookup-erase = Оларды өшіру
vote-booth-foot-lookup = Бюллетеньді тексеру
vote-booth-foot-practice = Жаттығу
vote-booth-foot-vote = Нағыз дауыс беруге
vote-booth-foot-platform = Осы дауыс беру туралы

# Тексеру беті, екінші құрылғыда
vote-booth-checker-title = Басқа құрылғының бюллетенін тексеру
vote-booth-checker-how = Бұл бет — бір ғана файл, ешқайда ештеңе жібермейді. Ол ашылған бюллетеньді қайта жасап, ішінде не барын көрсетеді.
vote-booth-checker-file = Бірінші құрылғы сақтаған файл
vote-booth-checker-lacks = Бұл көшірме модульсіз жасалған, сондықтан ештеңе тексере алмайды. Басқа көшірме алыңыз.
vote-booth-checker-unreadable = Бұл ашылған бюллетеньге ұқсамайды. Бірінші құрылғы сынақ соңында сақтаған файлды алыңыз.
vote-booth-checker-progress = { $count } суреттің { $read }-і оқылды
vote-booth-checker-made = Осында қайта жасалған бюллетень
vote-booth-checker-tracker = Оның бақылау нөмірі:
vote-booth-checker-typed = Бірінші құрылғы сынаққа дейін көрсеткен нөмір
vote-booth-checker-compare = Салыстыру
vote-booth-checker-same = Нөмірлер бірдей. Төмендегі таңдау да сіздікі болса, бірінші құрылғы осы бюллетень туралы шындықты айтты.
vote-booth-checker-differs = Нөмірлер әртүрлі. Жазып алғаныңызды тағы бір тексеріңіз; ол дұрыс болса, бірінші құрылғы басқа бюллетень жасаған. Онымен дауыс бермей, байқаушыға хабарлаңыз.
vote-booth-checker-choice = Ондағы таңдау
vote-booth-checker-nothing = Ештеңе таңдалмаған: бос бюллетень.
vote-booth-checker-approval = { $number }-жоба
vote-booth-checker-knapsack = { $number }-жоба
vote-booth-checker-points = { $number }-жоба, ұпай: { $value }
vote-booth-checker-ranking = { $number }-жоба, { $value }-орын
vote-booth-checker-fingerprint = Дауыс берудің таңбасы, хатыңыздағыдай:

# Киоск
vote-booth-kiosk-locked = Киоск құлыпталған
vote-booth-kiosk-ask-staff = Қызметкерден ашып беруін сұраңыз.
vote-booth-kiosk-set = Киоскінің жұмыс күнін бастау
vote-booth-kiosk-set-text = Бүгін қызметкерлер әр дауыс берушіге экранды ашатын кодты белгілеңіз.
vote-booth-kiosk-set-hint = Кемінде { $shortest } цифр, тек цифрлар.
vote-booth-kiosk-set-go = Кодты белгілеу
vote-booth-kiosk-cannot-keep = Бұл браузер ештеңе сақтамайды, сондықтан киоск бола алмайды. Жеке терезені жабыңыз немесе баптауын өзгертіңіз.
vote-booth-kiosk-code = Қызметкерлер коды
vote-booth-kiosk-code-hint = Оны тек қызметкерлер біледі.
vote-booth-kiosk-unlock = Бір дауыс берушіге ашу
vote-booth-kiosk-wrong = Бұл бүгінгі код емес. Қайталап көріңіз.
vote-booth-kiosk-idle-title = Сіз осындасыз ба?
vote-booth-kiosk-idle = { $seconds } секундтан кейін экран тазаланады. Ештеңе есепке алынған жоқ.
vote-booth-kiosk-stay = Иә, жалғастырамын
vote-booth-kiosk-leave = Жоқ, экранды тазалау
