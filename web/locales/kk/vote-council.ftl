# Кілті бар адамдардың беті: кеңес мүшелері, кілт сақтаушылар, байқаушылар.

vote-council-title = Дауыс беру кілттері
vote-council-unsupported = Бұл бетке жаңарақ браузер және қосулы JavaScript керек. Басқа компьютерден немесе телефоннан ашып көріңіз.
vote-council-loading = Бір сәт күтіңіз…
vote-council-platform = Платформаға өту
vote-council-next = Әрі қарай
vote-council-back = Артқа
vote-council-again = Қайталап көру
vote-council-print = Басып шығару
vote-council-open = Ашу
vote-council-fingerprint = Кілттің ізі
vote-council-role-council = Кеңес мүшесі № { $number }
vote-council-role-observer = Байқаушы № { $number }
vote-council-role-issuer = Код шығарушы № { $number }
vote-council-role-trustee = Кілт сақтаушы № { $number }
vote-council-kind-council = Кеңес мүшесі
vote-council-kind-observer = Байқаушы

vote-council-begin = Кілтіңізді ашыңыз
vote-council-begin-lead = Осы дауыс беруге арнап кілт жасап, оны файлға және қағазға сақтағансыз. Екеуінің бірі жетеді.
vote-council-begin-file = Менде файл бар
vote-council-begin-paper = Менде тек қағаз бар
vote-council-begin-none = Кілтіңіз әлі жоқ па?
vote-council-begin-none-lead = Хатшы сізге жеке сілтеме береді. Сол сілтемені ашыңыз, бұл бет кілт жасауға көмектеседі.
vote-council-begin-offline = Ешқашан желіге қосылмайтын компьютер
vote-council-begin-offline-lead = Дауыс беру журналын файлдан ашуға, ал жариялайтыныңызды файл етіп сақтауға болады.
vote-council-begin-offline-open = Файлдармен жұмыс істеу

vote-council-join = Сіздің рөліңіз: { $who }
vote-council-join-council = Кілтіңізбен не туралы дауыс берілетінін мақұлдайсыз және қорытындыға қол қоясыз. Кілтсіз ешкім мұны сіздің атыңыздан жасай алмайды.
vote-council-join-observer = Кілтіңізбен мәлімдемелеріңіз бен қарсылықтарыңызға қол қоясыз, сонда оларды ешкім өзгерте алмайды.
vote-council-join-not-you = Сілтеме сіздікі емес пе? Бетті жауып, хатшыға айтыңыз. Аты-жөндер платформадағы кілттер бетінде тұр.
vote-council-join-need = Не керек
vote-council-join-need-paper = қағаз бен қалам
vote-council-join-need-place = ешкім үңіліп қарамайтын тыныш жер
vote-council-join-need-minutes = он минут
vote-council-join-make = Кілтімді жасау
vote-council-passphrase = Құпиясөз
vote-council-passphrase-lead = Мына сегіз топ цифрды жазып алыңыз. Олар кілтіңіз бар файлды ашады.
vote-council-passphrase-once = Ол бір рет қана көрсетіледі. Оны сізге ешкім қайта айта алмайды: хатшы да, сервер де.
vote-council-passphrase-written = Жазып алдым
vote-council-save = Кілт файлын сақтаңыз
vote-council-save-lead = Файл құпиясөзбен құлыпталған. Екеуінің біреуі ғана бар адам ештеңе істей алмайды.
vote-council-save-where = Флешкаға сақтаған дұрыс. Құпиясөзді файлдан бөлек жерде сақтаңыз.
vote-council-save-file = Файлды сақтау
vote-council-save-again = Тағы бір рет сақтау
vote-council-saved = Файл сақтау үшін браузерге берілді. Жүктелгендер арасында бар-жоғын қараңыз.
vote-council-write = Кілтіңіз қағазда
vote-council-write-lead = Файл жоғалса, орнына осы қағаз жүреді. Он алты топтың бәрін жазып алыңыз немесе басып шығарыңыз.
vote-council-write-code = Сол цифрлар сканерлейтін код түрінде
vote-council-write-secret = Бұл қағазды ешқандай құпиясөз қорғамайды. Ақшадай сақтаңыз: мөрленген конвертте, сейфте. Суретке түсірмеңіз.
vote-council-write-sheet = { $origin } дауыс беруінің кілті. { $who }. Құпия: мөрленген конвертте сақталсын.
vote-council-write-done = Қағаз дайын
vote-council-check = Қағазда қате жоқ па?
vote-council-check-lead = Қағаздан екі топты теріңіз. Сонда көшіргенде қате кетпегенін екеуміз де білеміз.
vote-council-check-group = Топ: { $number }
vote-council-check-wrong = Сәйкес келмейтін топ: { $number }. Қағазға тағы бір қараңыз.
vote-council-check-done = Тексеріп, кілтімді тапсыру
vote-council-check-back = Қағазды қайта көрсету
vote-council-enrolled = Кілтіңіз тіркелді
vote-council-enrolled-lead = Бұл – кілтіңіздің ізі. Ол құпия емес.
vote-council-enrolled-why = Оны көшіріп алып, кездескенде платформадағы кілттер бетінде басқалар көріп тұрған ізбен салыстырыңыз. Сонда бұл кілт басқанікі емес, дәл сіздікі екенін бәрі біледі.
vote-council-unsigned = Кілтіңіз кеңестің қолын күтіп тұр
vote-council-unsigned-lead = Дауыс беру бекітілген, сондықтан алдымен кеңестің кворумы ({ $count } мүше) бұл кілттің сіздікі екеніне қол қояды. Төмендегі цифрларды оларға кездесіп немесе телефонмен оқып беріңіз. Файл мен қағазды сақтаңыз: солармен қайта келесіз.
vote-council-unsigned-look = Қол қойылғанын қарау
vote-council-unsigned-still = Оған әлі қол қойылған жоқ.

vote-council-file = Кілт файлын ашыңыз
vote-council-file-lead = Одан ештеңе бұл құрылғыдан шықпайды.
vote-council-file-label = Кілт файлы
vote-council-file-hint = Құрылғының жадын да сақтаған болсаңыз, екі файлды бірге таңдаңыз.
vote-council-file-none = Аты keys.json деп аяқталатын файлды таңдаңыз.
vote-council-passphrase-hint = Алты цифрдан сегіз топ
vote-council-paper = Кілтті қағаздан теріңіз
vote-council-paper-lead = Одан ештеңе бұл құрылғыдан шықпайды.
vote-council-paper-role = Сіз кімсіз
vote-council-paper-number = Нөміріңіз
vote-council-paper-number-hint = Ол қағазда және платформадағы кілттер бетінде тұр.
vote-council-paper-number-none = Нөмірді теріңіз, мысалы 3.
vote-council-paper-digits = Он алты топ
vote-council-paper-digits-hint = Бос орын мен жаңа жолдың мәні жоқ.
vote-council-forgotten = Бұл құрылғы бұрын неге қол қойғаныңызды білмейді
vote-council-forgotten-lead = Құрылғыңыздың жадынсыз келдіңіз. Жалғастыруға болады.
vote-council-forgotten-what = Бірдеңе ашылмай тұрып, ізді басқа сақтаушылармен салыстыру сұралады. Шынымен салыстырыңыз: екінші, жалған жабу басқаша білінбейді.
vote-council-forgotten-file = Аты memory.json деп аяқталатын файл болса, артқа қайтып, оны кілтпен бірге таңдаңыз.

vote-council-sitting = Дауыс беру
vote-council-sitting-nothing = Әзірге істейтін ештеңе жоқ
vote-council-sitting-nothing-lead = Бірдеңеге қол қою керек болғанда, ол осында шығады. Бетті жабуға болады.
vote-council-own-key = Менің кілтім
vote-council-trouble-again = Бет өзі қайталап көреді. Оны жаппаңыз.
vote-council-memory-save = Құрылғының жадын сақтау
vote-council-awaited = Күтіліп отырғандар
vote-council-stands = Дауыс беру қай кезеңде
vote-council-stage-done = орындалды
vote-council-stage-open = әлі жоқ
vote-council-stage-keys = Жобалар, ережелер және кілттер бекітілді
vote-council-stage-opened = Дауыс беру басталды
vote-council-stage-ended = Дауыс беру аяқталды
vote-council-stage-closed = Не саналатыны бекітілді
vote-council-stage-result = Нәтиже шықты
vote-council-stage-concluded = Кеңес қорытынды жасады
vote-council-stage-void = Кеңес бұл дауыс беруді өтпеді деп таныды.
vote-council-do-publish = Сіздің бөлігіңіз жіберіліп жатыр
vote-council-do-publish-lead = Мұны бет өзі жасайды.
vote-council-do-verify = Барлық бюллетень тексеріліп жатыр
vote-council-do-verify-lead = Бюллетеньдердің бәрі осы екеніне қол қоймас бұрын, құрылғы әрқайсысын тексереді. Ештеңе ашылмайды. Бетті жаппаңыз.
vote-council-do-done = Бәрі орындалды
vote-council-do-done-lead = Кілт сақтаушы ретінде сізге басқа ештеңе қалған жоқ. Қорытындыға қол қойылғанша файл мен қағазды сақтаңыз.
vote-council-verified = Тексерілген бюллетень: { $done } / { $total }
vote-council-read = Оқылған жазба: { $done } / { $total }
vote-council-wait-stay = Басқалар дайын болғанда бет өзі жалғастырады. Жауып, кейін қайта келуге де болады.
vote-council-wait-close = Бетті жабуға болады.
vote-council-wait-member-key = Кілтіңіз әлі тіркелмеген
vote-council-wait-member-key-lead = Хатшыдан жеке сілтеме сұраңыз.
vote-council-wait-roster = Сақтаушылардың бәрі әлі жиналған жоқ
vote-council-wait-roster-lead = Дауыс беру кілттері бірге жасалады. Мына сақтаушылар бұл бетті өз кілттерімен әлі ашқан жоқ.
vote-council-wait-commit = Сақтаушылар бастады
vote-council-wait-commit-lead = Сіздің мөрленген уәдеңіз жіберілді. Басқалар өздерінікін жіберіп жатыр.
vote-council-wait-deal = Уәделер ашылып жатыр
vote-council-wait-deal-lead = Сіздің бөлігіңіз жіберілді. Басқалар өздерінікін ашып жатыр.
vote-council-wait-shares = Үлестер таратылып жатыр
vote-council-wait-shares-lead = Басқаларға арналған үлестеріңіз жіберілді. Сізге арналғандары жолда.
vote-council-wait-confirm = Үлестер тексеріліп жатыр
vote-council-wait-confirm-lead = Сізге берілгеннің бәрі дұрыс. Басқалар өздерінікін тексеріп жатыр.
vote-council-wait-rehearse = Дайындық санауы
vote-council-wait-rehearse-lead = Дайындық санауындағы бөлігіңіз орындалды. Басқалар өздерінікін орындап жатыр.
vote-council-wait-restart = Бір үлес жалған болып шықты
vote-council-wait-restart-lead = Бір сақтаушыға жалған үлес жіберілген, оны кім жібергені журналдан көрінеді. Кілт жасалмады, бірақ ештеңе жоғалған жоқ. Кілттер қазір басынан жасалады.
vote-council-wait-freezing = Дауыс беру кілттері жасалды
vote-council-wait-freezing-lead = Бәрі сынап көрілді. Енді кеңес не туралы дауыс берілетініне қол қояды. Қол қоятын нәрсе осында шығады.
vote-council-wait-voting = Дауыс беру жүріп жатыр
vote-council-wait-voting-lead = Аяқталғанша істейтін ештеңе жоқ. Аяқталуына үш күн қалғанда бұл бетті бір рет ашыңыз: сонда кілтіңіз орнында екені көрінеді.
vote-council-wait-closing = Дауыс беру аяқталды
vote-council-wait-closing-lead = Тіркеуші қағазбен дауыс бергендерді енгізеді. Содан кейін не саналатыны бекітіледі.
vote-council-wait-closing-signatures = Не саналатынына қол қойдыңыз
vote-council-wait-closing-signatures-lead = Басқалар бюллетеньдерді тексеріп, қол қойып жатыр.
vote-council-wait-standing = Қол жеткілікті
vote-council-wait-standing-lead = Сервер мен куәлар қол қойылған журналды растайды.
vote-council-wait-void = Бюллетень тым аз
vote-council-wait-void-lead = Дауыс бергендер ережеде талап етілгеннен аз. Ешкімнің таңдауы білінбес үшін бюллетеньдер ашылмайды. Кеңес дауыс беруді өтпеді деп таниды.
vote-council-wait-answers = Ашудағы бөлігіңіз орындалды
vote-council-wait-answers-lead = Барлық бюллетеньнің қосындысын кілтіңіз жеткенше аштыңыз. Бірде-бір жеке бюллетень ашылмайды.
vote-council-wait-result = Жеткілікті сақтаушы өз бөлігін орындады
vote-council-wait-result-lead = Сервер оны қосып, нәтижені жариялайды.
vote-council-compare-roster = Басқа сақтаушылармен салыстырыңыз
vote-council-compare-roster-lead = Бұл – барлық кілт сақтаушы тізімінің ізі. Ол бәрінде бірдей болуы керек.
vote-council-compare-closing = Бірдеңе ашылмай тұрып, басқа сақтаушылармен салыстырыңыз
vote-council-compare-closing-lead = Бұл – саналатын нәрсенің ізі. Ол бәрінде бірдей болуы керек, ешбір сақтаушы басқасына қол қоймаған болуы керек.
vote-council-compare-how = Үстел басында немесе даусын танитын адамдарға телефонмен дауыстап оқыңыз. Хабарламамен жібермеңіз.
vote-council-compare-same = Бірдей
vote-council-compare-other = Бірдей емес
vote-council-compare-again = Қайта салыстыру
vote-council-differs = Тоқтаңыз: жалғастырмаңыз
vote-council-differs-roster = Біреу сізден басқа сақтаушыларды көріп тұр. Ештеңеге қол қоймаңыз. Алдымен бәріңіз бір дауыс берудің бетін ашқаныңызды тексеріңіз; солай болса, сервер әркімге әртүрлі көрсетіп тұр. Байқаушыларға айтыңыз.
vote-council-differs-closing = Біреу сізден басқа жабуды көріп тұр. Ештеңеге қол қоймаңыз, ештеңе ашпаңыз: екі ашу бойынша жеке бюллетеньдерді білуге болады. Байқаушыларға айтыңыз, бетті жаппаңыз.

vote-council-sign-waits = { $count ->
    [one] Қолыңызды { $count } құжат күтіп тұр
   *[other] Қолыңызды { $count } құжат күтіп тұр
}
vote-council-sign-lead = Алдымен оқыңыз. Келісетін нәрсеге ғана қол қойыңыз.
vote-council-act-definition = Не туралы дауыс беріледі
vote-council-act-booth = Кабинаның түзетілген файлдары
vote-council-act-conclusion = Қорытынды
vote-council-act-void = Дауыс беруді өтпеді деп тану
vote-council-act-role = Жаңа кілт
vote-council-act-lead = Асықпай оқыңыз. Қол қойғаныңыз – келіскеніңіз.
vote-council-act-sign = Келісемін, қол қоямын
vote-council-act-later = Қазір емес
vote-council-act-signed = { $count ->
    [0] Әлі ешкім қол қойған жоқ.
    [one] { $count } мүше қол қойды.
   *[other] { $count } мүше қол қойды.
}
vote-council-act-text-other = Сервер көрсетіп тұрған сөздер қол қойылатын сөздер емес. Ештеңеге қол қоймай, хатшы мен байқаушыларға айтыңыз.
vote-council-signed = Қол қойылды
vote-council-signed-waits = { $count ->
    [one] Қолыңыз қабылданды, барлығы { $count }. Қалғандары күтілуде.
   *[other] Қолыңыз қабылданды, барлығы { $count }. Қалғандары күтілуде.
}
vote-council-signed-stands = Сіздің қолыңыз керекті қолдың соңғысы болды. Енді ол журналда тұр.
vote-council-fingerprint-vote = Дауыс берудің ізі
vote-council-fingerprint-vote-lead = Ол осы жерде оқитыныңыздың бәріне сәйкес. Әр хатқа басылады. Қол қоймас бұрын оны басқа мүшелермен салыстырыңыз.
vote-council-definition-when = Қашан және кім
vote-council-definition-opens = Дауыс беру басталады
vote-council-definition-closes = Дауыс беру аяқталады
vote-council-definition-roll = Тізімде
vote-council-definition-minimum = Бұдан аз болса, ашылмайды
vote-council-definition-threshold = Қосындыны ашу үшін
vote-council-definition-threshold-of = керек сақтаушы: { $threshold }, барлығы: { $trustees }
vote-council-people = { $count ->
    [one] { $count } адам
   *[other] { $count } адам
}
vote-council-ballots = { $count ->
    [one] { $count } бюллетень
   *[other] { $count } бюллетень
}
vote-council-definition-how = Қалай таңдайды және қалай санайды
vote-council-style-approval = Таңдалатын жоба саны: кемі { $min }, көбі { $max }; біреуін де таңдамауға болады.
vote-council-style-points = Берілетін ұпай: кемі { $min }, көбі { $max }, бір жобаға ең көбі { $each }; ұпай бермеуге де болады.
vote-council-style-knapsack = Бірге алғанда ақша жететін жобалар таңдалады.
vote-council-style-ranking = { $count ->
    [one] Реттеп қоюға болатын жоба саны: { $count }.
   *[other] Реттеп қоюға болатын жоба саны: { $count }.
}
vote-council-definition-rule = Жобалар дауыс саны бойынша, ақша жеткенше қаржыландырылады. Ережелер цикл жарияланғанда шыққан.
vote-council-definition-settings = Санаудың барлық баптауы
vote-council-definition-projects = { $count ->
    [one] { $count } жоба
   *[other] { $count } жоба
}
vote-council-definition-budget = Қор ақшасы
vote-council-money = { $sum } ₸
vote-council-definition-keys = Кеңестің кілттері
vote-council-definition-keys-lead = Олардың іздері платформадағы кілттер бетінде тұр.
vote-council-booth-lead = Кабина – адамдар дауыс беретін бет. Оның файлдары түзетілгендерімен ауыстырылады.
vote-council-booth-hash = Жаңа файлдардың хэші
vote-council-reason = Себебі
vote-council-verdict-confirmed = Кеңес нәтижені растайды.
vote-council-verdict-not-confirmed = Кеңес нәтижені растамайды.
vote-council-dissent = Кімнің ерекше пікірі бар
vote-council-dissent-none = Ешкімнің.
vote-council-dissent-what = Ерекше пікірі бар мүше де қол қояды: қол мәтінге және ондағы өз пікіріне қойылады.
vote-council-dissent-you = Бұл – сіз.
vote-council-dissent-silent = Себебі айтылмаған.
vote-council-dissent-own = Келіспесеңіз, бірақ мұнда аталмасаңыз, қол қоймаңыз: хатшыға айтыңыз, ол қорытындыны сіздің сөзіңізбен қайта дайындайды.
vote-council-revocations = Қайтарып алынған кодтар
vote-council-revoked-paper = қағазбен дауыс берген
vote-council-revoked-lost = хаты жоғалған
vote-council-revoked-moved = көшіп кеткен
vote-council-revoked-died = қайтыс болған
vote-council-revoked-error = қателесіп енгізілген
vote-council-sample = Дауыс бергендердің бір бөлігінен сұрау
vote-council-sample-asked = сұралды
vote-council-sample-answered = жауап берді
vote-council-sample-disputed = көрсетілгендей дауыс бермедім дейді
vote-council-void-lead = Жеткілікті мүше қол қойса, дауыс беру нәтижесіз аяқталады. Мұны кері қайтаруға болмайды.
vote-council-void-too-few-ballots = Себебі: бюллетень тым аз.
vote-council-void-too-few-trustees = Себебі: кілт сақтаушы тым аз қалды.
vote-council-void-objection-upheld = Себебі: қарсылық дұрыс деп танылды.
vote-council-void-other = Басқа себеп.
vote-council-new-key-lead = Жаңа кілт алады: { $who }. Ескісі сол кезден бастап жарамайды.
vote-council-new-key = Жаңа кілт
vote-council-new-key-compare = Бұл адамнан жаңа кілт жасаған-жасамағанын кездесіп немесе телефонмен сұраңыз.

vote-council-state = Мәлімдеу немесе қарсы болу
vote-council-state-lead = Сөздеріңіз нөміріңізбен жарияланады. Журналда олардың ізі тұрады, сондықтан білдірмей өзгерту мүмкін емес.
vote-council-state-kind = Бұл не?
vote-council-state-statement = Мәлімдеме
vote-council-state-objection = Қарсылық: кеңес оған жауап беруге міндетті
vote-council-state-words = Сөздеріңіз
vote-council-state-words-hint = Не көрдіңіз, қашан, қай жерде. Дауыс берушілерді атамаңыз.
vote-council-state-words-none = Не мәлімдегіңіз келетінін жазыңыз.
vote-council-state-send = Қол қойып, жариялау
vote-council-stated = Жарияланды
vote-council-stated-lead = Сөздеріңіз журналдың қасында сақталады, журнал оларды көрсетіп тұр.

vote-council-offline = Файлдармен жұмыс
vote-council-offline-lead = Қайта санау бетінен дауыс беру журналын флешкамен әкеліңіз. Жариялайтыныңыз файл болып сақталады, оларды басқа компьютерден тапсырады.
vote-council-offline-tool = Бұл бетті желіні ажыратпай тұрып жүктеу керек. Ешқашан желіде болмаған компьютерде ortaq-observer бағдарламасын қолданыңыз.
vote-council-offline-log = Дауыс беру журналы
vote-council-offline-log-hint = Аты .ortaq деп аяқталатын файл
vote-council-offline-log-none = Журнал файлын таңдаңыз.
vote-council-offline-later = Журналдың жаңарақ көшірмесімен қайта келіңіз.
vote-council-offline-memory = Алдымен құрылғының жадын сақтап, содан кейін жариялаңыз.
vote-council-offline-publish = { $count ->
    [one] Тапсыратын файл саны: { $count }
   *[other] Тапсыратын файл саны: { $count }
}
vote-council-offline-publish-lead = Оларда құпия жоқ. Мына бағдарламамен тапсырыңыз: ortaq-observer publish.
vote-council-offline-publish-save = Файлдарды сақтау

vote-council-fault = Әрі қарай жүрмей тұр
vote-council-alarm = Тоқтаңыз: ештеңеге қол қоймаңыз
vote-council-alarm-what = Бетті жаппай, экранды суретке түсіріп, басқа кілт сақтаушылар мен байқаушыны шақырыңыз.
vote-council-fault-other = Бетте сөзі жоқ бірдеңе болды ({ $code }). Бетті қайта жүктеңіз; қайталанса, хатшыға айтыңыз.
vote-council-fault-stopped = Бет тоқтап қалды ({ $reason }). Қайта жүктеңіз: жарияланғаннан ештеңе жоғалған жоқ.
vote-council-fault-module-missing = Беттің бір бөлігі келмеді. Интернет байланысын тексеріп, бетті қайта жүктеңіз.
vote-council-fault-digits-group = Қате терілген топ: { $group }. Қағазбен салыстырыңыз.
vote-council-fault-digits-count = Оқылған топ: { $read }, керегі: { $expected }. Бәрін жазылғандай теріңіз.
vote-council-fault-file-damaged = Бұл кілт файлы емес немесе ол бүлінген. Басқа көшірмесін немесе қағазды алыңыз.
vote-council-fault-file-rounds = Бұл файлды бағдарламаның басқа нұсқасы жасаған ({ $rounds }). Қағазды пайдаланыңыз.
vote-council-fault-file-passphrase = Құпиясөз бұл файлға сәйкес келмейді.
vote-council-fault-file-gone = Файл енді оқылмайды. Қайта таңдаңыз.
vote-council-fault-not-a-bundle = Бұл дауыс беру журналы емес.
vote-council-fault-bundle-cut = Журнал толық емес: { $announced } жазбаның { $found } ғана бар. Қайта жүктеңіз.
vote-council-fault-other-election = Бұл кілт басқа дауыс берудікі. Осы дауыс берудің файлын таңдаңыз.
vote-council-fault-not-enrolled = Бұл нөмірдің кілті журналда әлі жоқ. Рөл мен нөмірді тексеріңіз немесе хатшыдан сілтеме сұраңыз.
vote-council-fault-key-other = Бұл нөмірге басқа кілт тіркелген. Жаңасын жасамаған болсаңыз, хатшыға бірден хабарласыңыз.
vote-council-fault-not-theirs = Сіздің рөліңіз бұған қол қоймайды.
vote-council-fault-not-a-trustee = Сіз бұл дауыс берудің кілт сақтаушысы емессіз, сондықтан кілт жасауда істейтініңіз жоқ.
vote-council-fault-act-malformed = Қол қойылатын нәрсе оқылмайды. Бетті қайта жүктеңіз.
vote-council-fault-log-early = Дауыс беру әлі бұған жеткен жоқ.
vote-council-fault-log-behind = Соңғы жариялағаныңыз бұл беттің журналында әлі жоқ: алдымен оны куәгер көруі керек. Бір минут күтіп, қайталап көріңіз.
vote-council-fault-log-over = Бұл дауыс беру аяқталған. Енді ештеңеге қол қойылмайды.
vote-council-fault-log-newer = Осы аралықта журнал алға жылжыды. Бетті қайта жүктеңіз.
vote-council-fault-log-invalid = Журнал ережені бұзып тұр: өтпеген тексеру – { $check }.
vote-council-fault-log-older = Сервер бұл құрылғы көрген журналдан ({ $seen }) ескісін көрсетіп тұр (жазба саны: { $found }).
vote-council-fault-log-other-history = Сервер бұл құрылғы бұрын көргеннен басқа өткенді көрсетіп тұр.
vote-council-fault-closing-other = Бұл құрылғы осы дауыс берудің басқа жабуына қол қойған. Екіншісіне ешқашан қол қойылмайды.
vote-council-fault-closed-early = Журналда дауыс беру аяқталды деп жазылған, ал осы құрылғының сағаты бойынша ол әлі жүріп жатыр. Белгіленген соңы: { $moment }. Сағат дұрыс болса, дауыс беруді қазір ешкім жаба алмайды.
vote-council-fault-said-otherwise = Мына әрекетте бұл құрылғы бұрын басқаны айтқан: { $attempt }. Кілт жасауды басынан бастау керек.
vote-council-fault-memory-other = Құрылғының жады басқа кілттерге тиесілі немесе бүлінген. Дұрыс файлды таңдаңыз.
vote-council-fault-key-stranger = Журналдағы бір сақтаушының кілті ондағы кілт емес. Кілт жасауды басынан бастау керек.
vote-council-fault-seed-other = Бұл кілт журналдың сіз туралы білетініне сәйкес келмейді. Ескі файл емес пе?
vote-council-fault-keys-number = Жасалатын кілт саны белгісіз немесе тым көп.
vote-council-fault-shares = Жалған үлес жіберген сақтаушы: { $dealer }.
vote-council-refused-by-check = Журнал мұны қабылдамайды (тексеру: { $number }): { $why } Басқалар жаңа ғана бірдеңе істесе, бет өзі қайталап көреді.
vote-council-refused-no-invitation = Бұл сілтеме енді жарамайды: пайдаланылған немесе жаңасы жасалған. Хатшыдан жаңа сілтеме сұраңыз.
vote-council-refused-busy = Сервер бос емес. Қайталап көруге дейінгі секунд: { $seconds }.
vote-council-refused-not-found = Бұл енді қол күтіп тұрған жоқ: жеткілікті адам қол қойды немесе қайтарып алынды.
vote-council-refused-absent = Сервер мұны білмейді. Бетті қайта жүктеңіз.
vote-council-refused-conflict = Біреу бұрын үлгерді. Қайталап көріңіз.
vote-council-refused-malformed = Сервер жіберілгенді оқи алмады. Бетті қайта жүктеңіз.
vote-council-refused-refused = Сервер мұны қабылдамайды.
vote-council-refused-too-large = Тым ұзын. Қысқартыңыз.
vote-council-refused-defect = Серверде бірдеңе бұзылды. Кейінірек көріп, әкімшіге айтыңыз.
