# Ұсыныстар: тізім, ұсыныстың беті, нұсқалары.

# Тізім
proposals-title = Ұсыныстар
proposals-lead = Тұрғындар не салынғанын қалайды. Оқыңыз, ұнағанын қолдаңыз, пікіріңізді айтыңыз.
proposals-propose = Ұсыныс жасау
proposals-propose-first = Бірінші болып ұсыныс жасаңыз
proposals-to-cycle = Циклдің бетіне өту: ұсыныстар қашан қабылданады
proposals-search = Іздеу
proposals-search-hint = Кез келген сөзді кез келген пернетақтада жаза беріңіз: құдық, кудык, qudyq – бәрі бірдей табылады.
proposals-search-button = Көрсету
proposals-filter = Іріктеу және реттеу
proposals-filter-all = Барлығы
proposals-filter-state = Қазіргі күйі
proposals-show-all = Барлық ұсынысты көрсету
proposals-order = Реті
proposals-order-random = Кездейсоқ; іздегенде алдымен ең сәйкесі
proposals-order-newest = Алдымен жаңалары
proposals-order-supported = Алдымен көп қолдау тапқандары
proposals-order-request = Алдымен сомасы азы
proposals-order-title = Атауы бойынша
proposals-shuffled = Рет кездейсоқ және әр келушіде өзгеше, сондықтан ешкімде артықшылық жоқ. Сізде ол өзгермейді.
proposals-count = { $count ->
    [one] { $count } ұсыныс.
   *[other] { $count } ұсыныс.
}
proposals-count-many = Бұл сөздер бар ұсыныстар саны мынадан көп: { $count }. Ең сәйкес келгендері көрсетілді; аз шығуы үшін тағы бір сөз қосыңыз.
proposals-none = Әзірге ұсыныс жоқ.
proposals-none-found = Ештеңе табылмады.
proposals-none-found-what-now = Сөзді қысқартып көріңіз немесе шарттарды азайтыңыз.
proposals-meant = Жазғаныңыз бойынша ештеңе табылмады. Мүмкін, пернетақта басқа тілде тұрған шығар; мына сөз бойынша табылғаны: «{ $text }».
proposals-similar-to = Мына ұсынысқа ұқсас ұсыныстар: { $code }.
proposals-whole-district = Бүкіл ауылдық округ
proposals-card-request = Сұрайтын сомасы: { $request }
proposals-card-supports = { $count ->
    [one] қолдағаны: { $count } тұрғын
   *[other] қолдағаны: { $count } тұрғын
}
proposals-group-all = Барлығы
proposals-group-under-review = Қаралып жатыр
proposals-group-feasible = Іске асыруға болады
proposals-group-ballot = Бюллетеньде
proposals-group-ended = Бас тартылған, кірмеген немесе қайтарып алынған

# Тақырыптар
proposals-category-roads = Жол мен көпір
proposals-category-water = Су
proposals-category-light = Жарық пен электр
proposals-category-sport = Спорт
proposals-category-children = Балалар мен мектеп
proposals-category-culture = Мәдениет пен ескерткіштер
proposals-category-health = Денсаулық
proposals-category-environment = Табиғат пен тазалық
proposals-category-livestock = Мал шаруашылығы
proposals-category-connection = Интернет пен телефон
proposals-category-other = Басқа

# Қазіргі күйі
proposals-state-submitted = Берілді
proposals-state-hidden = Жасырылды
proposals-state-merged = Басқасына қосылды
proposals-state-under-review = Сараптамада
proposals-state-returned = Түзетуге қайтарылды
proposals-state-refusal-proposed = Бас тарту ұсынылды
proposals-state-refused = Бас тартылды
proposals-state-appealed = Шағым берілді
proposals-state-refused-finally = Біржола бас тартылды
proposals-state-feasible = Іске асыруға болады
proposals-state-shortlisted = Бюллетеньге кірді
proposals-state-left-out = Бюллетеньге кірмеді
proposals-state-withdrawn = Қайтарып алынды
proposals-next-submitted = Енді оны модератор қарайды.
proposals-next-hidden = Авторы түзете алады, содан кейін модератор оны қайта көрсете алады.
proposals-next-merged = Ол енді басқа ұсыныстың құрамында.
proposals-next-under-review = Сарапшы мұны іске асыруға бола ма, қанша тұрады және жері кімдікі екенін қарап жатыр.
proposals-next-returned = Енді кезек авторда: ұсынысты түзетуі керек.
proposals-next-refusal-proposed = Бір сарапшы бас тартуды ұсынды. Екінші сарапшы келісуі керек.
proposals-next-refused = Екі сарапшы бас тартты. Авторы шағым бере алады.
proposals-next-appealed = Шағымды бас тартуға қатыспаған адам қарайды.
proposals-next-refused-finally = Шағым қабылданбады. Бұл – соңғы шешім.
proposals-next-feasible = Мұны іске асыруға болады. Бюллетеньге кіретінін жиналыс шешеді.
proposals-next-shortlisted = Жиналыс оны бюллетеньге енгізді. Енді тұрғындар дауыспен шешеді.
proposals-next-left-out = Жиналыс оны бюллетеньге енгізбеді. Себебі тарихында жазылған.
proposals-next-withdrawn = Авторы оны қайтарып алды.
proposals-due = Соңғы күні: { $day }.

# Ұсыныстың беті
proposals-hidden-title = Жасырылған ұсыныс: { $code }
proposals-hidden-text = Модератор бұл ұсыныстың мазмұнын жасырды. Себебі тарихында жазылған.
proposals-hidden-only-you = Төмендегі мәтінді тек авторлары мен модераторлар көреді.
proposals-collective = Топ болып ұсынған
proposals-merged-into = Бұл ұсыныс мына ұсынысқа қосылды:
proposals-merged-from = Осы ұсынысқа қосылғандар
proposals-duties = Сіз не істей аласыз
proposals-duty-mend = Ұсынысты түзету
proposals-duty-appeal = Бас тартуға шағымдану
proposals-duty-translations = Атауы мен мәнін аудару
proposals-duty-authors = Бірлескен авторларды шақыру
proposals-duty-review = Қарау
proposals-duty-withdraw = Ұсынысты қайтарып алу
proposals-field-language = Тілі
proposals-field-title = Атауы
proposals-field-summary = Бір сөйлеммен
proposals-field-need = Не үшін керек
proposals-field-description = Не істеу керек
proposals-field-beneficiaries = Кімге пайдалы
proposals-field-category = Тақырыбы
proposals-field-village = Ауыл
proposals-field-place = Орны
proposals-field-costs = Қанша тұрады
proposals-field-contribution = Үлестер мен қордан сұралатын сома
proposals-field-photos = Фотосуреттер
proposals-field-attachments = Құжаттар
proposals-field-gathering = Жиынның хаттамасы
proposals-cost-what = Неге
proposals-cost-amount = Сомасы
proposals-cost-total = Барлығы
proposals-cost-cash = Тұрғындардың ақшалай үлесі
proposals-cost-in-kind = Тұрғындардың еңбегі мен материалы
proposals-cost-sponsors = Демеушілердің үлесі
proposals-cost-request = Қордан сұралады
proposals-authors = Авторлары
proposals-authors-not-named = Авторлардың аты мұнда көрсетілмеген.
proposals-from-paper = Қол қойылған қағаз өтініштен лауазымды адам енгізген.
proposals-in-other-languages = Басқа тілдерде
proposals-more = Бұл ұсыныс туралы
proposals-submitted = Берілген күні: { $day }
proposals-since = Осы күйге өткен күні: { $day }
proposals-versions = Барлық нұсқасы және не өзгерді
proposals-log = Ашық журналдағы жазбалары
proposals-similar = Ұқсас ұсыныстар
proposals-history = Не болды

# Не болды
proposals-event-submitted = Берілді
proposals-event-admitted = Сарапшыларға жіберілді
proposals-event-hidden = Жасырылды
proposals-event-shown = Қайта көрсетілді
proposals-event-merged = Басқа ұсынысқа қосылды
proposals-event-mended = Авторы түзетті
proposals-event-returned = Түзету үшін авторға қайтарылды
proposals-event-mending-ended = Түзету мерзімі бітті
proposals-event-found-feasible = Іске асыруға болады деп танылды
proposals-event-refusal-proposed = Сарапшы бас тартуды ұсынды
proposals-event-refusal-agreed = Екінші сарапшы бас тартуға келісті
proposals-event-refusal-declined = Екінші сарапшы бас тартуға келіспеді
proposals-event-appealed = Авторы шағым берді
proposals-event-appeal-upheld = Шағым қанағаттандырылды, сараптама қайта басталады
proposals-event-appeal-rejected = Шағым қабылданбады
proposals-event-reopened = Сараптама қайта қолға алынды
proposals-event-shortlisted = Жиналыс бюллетеньге енгізді
proposals-event-left-out = Жиналыс бюллетеньге енгізбеді
proposals-event-withdrawn = Авторы қайтарып алды

# Нұсқалары
proposals-versions-title = Ұсыныстың нұсқалары: { $code }
proposals-versions-lead = Бұл ұсыныста бұрын-соңды не айтылғаны. Қосылғанының асты сызылған, алынғанының үсті сызылған.
proposals-versions-all = Барлық нұсқасы
proposals-version = { $number }-нұсқа
proposals-version-of = { $number }-нұсқа, { $day }
proposals-version-changes = Не өзгерді
proposals-compared = Салыстырылып тұрған нұсқалар: { $from } және { $to }
proposals-compare = Салыстыру
proposals-compare-others = Басқа нұсқаларды салыстыру
proposals-compare-from = Бұрынғы нұсқа
proposals-compare-to = Кейінгі нұсқа
proposals-no-differences = Бұл екі нұсқада бірдей жазылған.
proposals-inserted = қосылды:
proposals-inserted-end = қосылғанның соңы.
proposals-deleted = алынды:
proposals-deleted-end = алынғанның соңы.

proposals-refused-not-now = Қазір бұл ұсынысқа қатысты мұны жасауға болмайды: циклдің кезеңі немесе ұсыныстың күйі өзгерген. Ұсыныстың бетін қайта ашыңыз.
proposals-review = Сараптама мен шешімдер
proposals-map = Ұсыныстар картасы
proposals-on-the-map = Картада көрсету
