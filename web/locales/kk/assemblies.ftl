# Ауылдық округтер: ауылдар, лауазымды тұлғалар, қоғамдық кеңес, кім қайда тұрады.

assemblies-list-title = Ауылдық округтер
assemblies-list-lead = Әр ауылдық округ бюджетінің бір бөлігін неге жұмсайтынын бірге шешеді. Өз округіңізді табыңыз.
assemblies-list-empty = Мұнда әзірге бірде-бір ауылдық округ жоқ. Біріншісін әкімші қосады.
assemblies-people-count = Мұнда { $count } адам тұрады
assemblies-cycles = Халық қатысатын бюджет
assemblies-cycle = { $name } циклі
assemblies-cycles-all = Барлық циклдер
assemblies-cycles-none = Әзірге бірде-бір цикл жарияланған жоқ.
assemblies-people-title = Кім кім
assemblies-officials-count =
    { $count ->
        [0] қазір ешкім тағайындалмаған
       *[other] қазір { $count } рөл берілген
    }
assemblies-members-count =
    { $count ->
        [0] әзірге мүшелері жоқ
       *[other] { $count } мүше
    }
assemblies-villages = Ауылдар
assemblies-village = Ауыл
assemblies-villages-none = Ауылдар әлі қосылмаған.
assemblies-people = Тұрғындар
assemblies-voters = Дауыс берушілер
assemblies-seats = Жиналыстағы орындар
assemblies-total = Барлығы
assemblies-duties = Сіздің мұндағы жұмысыңыз

# Округ пен ауылдың баптаулары.
assemblies-new-title = Ауылдық округ қосу
assemblies-settings-title = Ауылдық округтің баптаулары
assemblies-settings-public = Әр өзгеріс баршаға ашық және сіздің рөліңізбен журналға жазылады.
assemblies-village-new-title = Ауыл қосу
assemblies-village-title = Ауылды өзгерту
assemblies-in-kazakh = Қазақша
assemblies-in-russian = Орысша
assemblies-in-english = Ағылшынша
assemblies-name = Атауы
assemblies-rural-district-name = Ауылдық округтің атауы
assemblies-village-name = Ауылдың атауы
assemblies-district = Аудан
assemblies-region = Облыс
assemblies-slug = Мекенжайға арналған қысқа атау
assemblies-slug-hint = Кіші латын әріптері, цифрлар және сызықша, мысалы sarzhailau. Кейін өзгертуге болмайды: беттер мен журналдарға сілтемелер сол арқылы жасалады.
assemblies-population = Мұнда қанша адам тұрады
assemblies-time-zone = Уақыт белдеуі
assemblies-time-zone-hint = Күндер мен мерзімдер оның түн ортасында басталып, аяқталады.
assemblies-village-voters = Оның нешеуі дауыс бере алады
assemblies-save = Сақтау
assemblies-notice-created = Ауылдық округ қосылды.
assemblies-notice-saved = Сақталды.
assemblies-notice-village-added = Ауыл қосылды.

# Өрістегі қате.
assemblies-name-missing = Атын жазыңыз
assemblies-name-long = Тым ұзын: { $most } таңбадан аспасын
assemblies-name-strange = Әріппен жазыңыз: мұндағы бір таңбаны көрсету мүмкін емес
assemblies-sentence-missing = Бір сөйлем жазыңыз, оны бәрі көреді
assemblies-sentence-long = Тым ұзын: { $most } таңбадан аспасын
assemblies-number-range = { $least } мен { $most } аралығындағы бүтін сан жазыңыз
assemblies-day-wrong = Күнді жазыңыз, мысалы 31.03.2027
assemblies-day-order = Соңғы күн бірінші күннен бұрын тұр
assemblies-day-past = Алдағы күнді таңдаңыз
assemblies-choice-missing = Тізімнен таңдаңыз
assemblies-slug-wrong = 2-ден 40-қа дейін кіші латын әрпін, цифр мен сызықша жазыңыз, біріншісі әріп болсын
assemblies-slug-taken = Мұндай қысқа атау басқа ауылдық округте бар. Басқасын таңдаңыз
assemblies-time-zone-unknown = Уақыт белдеуін тізімнен таңдаңыз
assemblies-village-taken = Бұл округте мұндай атаулы ауыл бар
assemblies-voters-many = Дауыс берушілер саны тұрғындар санынан аспауы керек


# Лауазымды тұлғалар.
assemblies-role-administrator = Әкімші
assemblies-role-moderator = Модератор
assemblies-role-reviewer = Сарапшы
assemblies-role-secretary = Жиналыс хатшысы
assemblies-role-registrar = Тіркеуші
assemblies-role-polling-officer = Учаске қызметкері
assemblies-role-council-member = Қоғамдық кеңес мүшесі
assemblies-role-delivery-officer = Іске асыруға жауапты
assemblies-role-observer = Байқаушы
assemblies-officials-title = Лауазымды тұлғалар және олардың әрекеттері
assemblies-officials-lead = Мұнда кім не істей алады, қай күннен қай күнге дейін және кім тағайындады. Олардың әр әрекеті баршаға ашық.
assemblies-officials-now = Рөлдер
assemblies-officials-none = Рөл әзірге ешкімге берілмеген.
assemblies-officials-past = Бұрынғы лауазымды тұлғалар
assemblies-term-holds = Соңғы күні: { $last }
assemblies-term-comes = Бірінші күні: { $first }, соңғы күні: { $last }
assemblies-term-over = Бірінші күні: { $first }, соңғы күні: { $last }
assemblies-term-ended-because = Мерзімінен бұрын тоқтатылды: { $reason }
assemblies-grant-title = Рөл беру
assemblies-grant-lead = Рөл тек өз күндерінің арасында және тек осы ауылдық округте күшінде болады. Өзіңізге берсеңіз де, оның берілгенін бәрі көреді.
assemblies-person = Адамның тіркелгісі
assemblies-person-hint = Ол кіретін электрондық пошта мекенжайы немесе тіркелгісінің бетіндегі нөмір.
assemblies-person-missing = Электрондық пошта мекенжайын немесе тіркелгі нөмірін жазыңыз
assemblies-person-unknown = Мұндай тіркелгі жоқ. Ол адам бір рет кірсін, содан кейін қайталап көріңіз
assemblies-role = Рөл
assemblies-role-choose = Рөлді таңдаңыз
assemblies-full-name = Толық аты-жөні
assemblies-full-name-public = Тағайындау құжатындағыдай. Оны бәрі көреді.
assemblies-first-day = Бірінші күні
assemblies-last-day = Соңғы күні
assemblies-appointed = Қалай тағайындалды
assemblies-appointed-hint = Кім, қашан және қандай нөмірмен шешті. Оны бәрі көреді.
assemblies-grant = Рөл беру
assemblies-notice-granted = Рөл берілді. Енді ол баршаға ашық.
assemblies-mandate-overlaps = Бұл адамда ол уақытта бұл рөл бар. Бар өкілеттікті ұзартыңыз немесе тоқтатыңыз
assemblies-mandate-account = № { $number } тіркелгі
assemblies-prolong-title = Соңғы күнін өзгерту
assemblies-prolong = Соңғы күнін сақтау
assemblies-end-title = Өкілеттікті қазір тоқтату
assemblies-end-lead = Рөл бірден тоқтайды. Оны қайта беруге болады, бірақ білдірмей қайтаруға болмайды.
assemblies-end-reason = Себебі
assemblies-end-reason-hint = Бір сөйлем. Оны бәрі көреді.
assemblies-end = Өкілеттікті тоқтату
assemblies-mandate-is-over = Бұл өкілеттік аяқталды. Рөлді қайтару үшін оны жаңадан беріңіз.
assemblies-notice-mandate-changed = Өкілеттік өзгертілді. Енді ол баршаға ашық.

# Лауазымды тұлғалардың әрекеттері.
assemblies-acts-title = Әрекеттер
assemblies-acts-none = Әзірге бірде-бір әрекет жазылмаған.

# Жиналыс мүшелері.
assemblies-members-title = Жиналыс мүшелері
assemblies-members-lead = Әр ауыл жергілікті қоғамдастық жиналысына жіберетін өкілдер.
assemblies-seats-count =
    { $count ->
        [0] Орны жоқ.
       *[other] { $count } орын.
    }
assemblies-seats-free = { $count } орын бос.
assemblies-seat-of = { $seat }-орын.
assemblies-members-past = Бұрынғы мүшелер
assemblies-member-new-title = Жиналыс мүшесін атау
assemblies-member-new-lead = Ауыл сайлаған адамды атаңыз. Оны бәрі көреді.
assemblies-village-choose = Ауылды таңдаңыз
assemblies-seat = Орын
assemblies-seat-hint = Әр ауылдың орындары 1-ден бастап саналады.
assemblies-elected = Қалай сайланды
assemblies-elected-hint = Бөлек жиын, оның күні және хаттамасы. Оны бәрі көреді.
assemblies-member-name = Жиналыс мүшесін атау
assemblies-member-seat-unknown =
    { $seats ->
        [0] Бұл ауылдың орны жоқ
       *[other] Бұл ауылдың { $seats } орны бар
    }
assemblies-member-seat-taken = Бұл орын ол уақытта бос емес. Алдымен сол өкілеттікті тоқтатыңыз немесе басқа орынды таңдаңыз
assemblies-notice-member-named = Жиналыс мүшесі аталды. Енді ол баршаға ашық.
assemblies-notice-member-ended = Өкілеттік тоқтатылды. Енді ол баршаға ашық.

# Қоғамдық кеңес.
assemblies-council = Кеңес
assemblies-council-title = Қоғамдық кеңес
assemblies-council-lead = Кеңес бюллетеньді бекітеді, дауыс беруді қадағалайды және қорытындыға қол қояды. Кілт сақтаушыларда санақты ашатын кілттің бөліктері болады.
assemblies-council-none = Кеңес мүшелері әзірге аталмаған.
assemblies-trustees-count =
    { $count ->
        [0] Кілт сақтаушылар әзірге аталмаған.
       *[other] Оның { $count } мүшесі — кілт сақтаушы.
    }
assemblies-council-chair = төраға
assemblies-council-trustee = кілт сақтаушы
assemblies-council-second-issuer = кодтардың екінші бөлігін береді
assemblies-council-copied = Әр цикл жарияланғанда осы тізімнің көшірмесін алады. Кейінгі өзгерістер келесі циклге арналған.
assemblies-council-edit-title = Кеңес құрамын өзгерту
assemblies-council-edit-lead = Әр жолға бір мүше. Соңғы мүшеден кейінгі жолдарды бос қалдырыңыз. Жолдың нөмірі — мүшенің журналдағы нөмірі.
assemblies-council-member = { $number }-мүше
assemblies-council-is-trustee = Кілт сақтаушы: кілттің бір бөлігін ұстайды
assemblies-council-chair-number = Төрағаның нөмірі
assemblies-council-issuer-number = Кодтардың екінші бөлігін беретін мүшенің нөмірі
assemblies-council-issuer-hint = Әр кодтың бір бөлігін тіркеуші, екіншісін осы мүше жасайды, сондықтан олардың ешқайсысы басқа адам үшін дауыс бере алмайды.
assemblies-council-gap = Атын жазыңыз немесе төмендегілерді бір жол жоғары көтеріңіз
assemblies-council-twice = Бұл ат тізімде бар
assemblies-council-unknown = Тізімдегі мүшенің нөмірін жазыңыз

# Расталған тұрғындар: лауазымды тұлғаларға.
assemblies-residents-title = Расталған тұрғындар
assemblies-residents-lead = Ауылы расталған адамдар. Бұл бетті тек тіркеуші мен хатшы көреді.
assemblies-residents-count =
    { $count ->
        [0] Әзірге ешкім жоқ.
       *[other] { $count } тұрғын расталған.
    }
assemblies-residents-name = Аты-жөні
assemblies-residents-how = Немен расталды
assemblies-residents-when = Қашан
assemblies-residents-official = Лауазымды тұлға
assemblies-how-code = қағаздағы код
assemblies-how-roll = тұрғындар тізімі
assemblies-how-paper = лауазымды тұлға көрген құжаттар
assemblies-ways-title = Қалай растауға болады
assemblies-slips-good =
    { $count ->
        [0] пайдаланылмаған код жоқ
       *[other] { $count } код әлі пайдаланылмаған
    }
assemblies-roll-have = { $count } адам, жүктелген күні: { $day }
assemblies-roll-none = әлі жүктелмеген
assemblies-paper-title = Құжат бойынша растау
assemblies-paper-lead = Адамның қайда тұратыны жазылған құжатты көрсеңіз ғана растаңыз. Біреуді растағаныңызды бәрі көреді, кімді растағаныңызды ешкім көрмейді.
assemblies-paper-confirm = Растау
assemblies-notice-resident-confirmed = Тұрғынның ауылы расталды.

# Коды бар қағаздар.
assemblies-slips-title = Коды бар қағаздар
assemblies-slips-lead = Қағазда бір ауылдың коды жазылған. Оны енгізген адам сонда тұратынын растайды. Әр код бір рет жарайды.
assemblies-slips-size = Қанша қағаз керек
assemblies-slips-days = Неше күн жарайды
assemblies-slips-make = Қағаздарды жасау
assemblies-slips-made = Бұрын жасалған қағаздар
assemblies-slips-batch = { $number }-топтама
assemblies-slips-used = { $size } қағаздың { $used } пайдаланылған
assemblies-slips-until = соңғы күні: { $day }
assemblies-slips-cancelled = күші жойылған
assemblies-slips-expired = мерзімі өткен
assemblies-notice-slips-made = Қағаздар басып шығаруға дайын.
assemblies-notice-slips-cancelled = Пайдаланылмаған қағаздардың күші жойылды.
assemblies-print-title = Басып шығаратын қағаздар
assemblies-print-lead = Бұл бетті браузерден басып шығарып, қағаздарды қиып алыңыз. Құжатын көрген адамға бір-бірден беріңіз. Пайдаланылғаны қайта басылмайды.
assemblies-print-none = Басып шығаратын ештеңе жоқ: бұл қағаздар пайдаланылған, күші жойылған немесе мерзімі өткен.
assemblies-print-slip-title = { $village } ауылының коды
assemblies-print-slip-how = Кіріңіз де, { $address } бетін ашып, осы кодты енгізіңіз. Ол бір рет жарайды, соңғы күні: { $day }.
assemblies-print-cancel-title = Бұл қағаздардың күшін жою
assemblies-print-cancel-lead = Қағаздар жоғалса, осылай істеңіз. Пайдаланылған кодтар өзгермейді.
assemblies-print-cancel = Пайдаланылмағандарының күшін жою

# Тұрғындар тізімі.
assemblies-roll-title = Тұрғындар тізімін жүктеу
assemblies-roll-lead = Тұрғындар тізімін кестеден көшіріп қойыңыз. Аты-жөні мен туған күнінің құпия кілтпен жасалған іздері ғана сақталады, аттардың өзі ешқашан сақталмайды.
assemblies-roll-now = { $day } күнгі тізімде { $count } адам бар. Жаңа тізім оның орнына келеді; расталған тұрғындар расталған күйінде қалады.
assemblies-roll-format = Бірінші жолда бағандардың атауы тұрады: Аты-жөні, Туған күні, Ауыл. Одан кейін әр жолда бір адам, мысалы:
assemblies-roll-format-birth = Туған күні — 21.05.1980, 1980-05-21 немесе тек жылы.
assemblies-roll-format-villages = Ауылдар: { $villages }.
assemblies-roll-field = Тізім
assemblies-roll-import = Тізімді жүктеу
assemblies-roll-example-name = Ахметова Айгүл Серікқызы
assemblies-roll-columns-example = Аты-жөні; Туған күні; Ауыл
assemblies-roll-mistakes = { $count } жолды түзету керек. Әзірге ештеңе жүктелген жоқ
assemblies-roll-line = { $line }-жол:
assemblies-roll-name = «{ $typed }» — толық аты-жөні емес. Тегі мен атын тек әріппен жазыңыз.
assemblies-roll-birth = «{ $typed }» — туған күн емес. 21.05.1980, 1980-05-21 деп немесе тек жылын жазыңыз.
assemblies-roll-village = «{ $typed }» — бұл ауылдық округте ондай ауыл жоқ.
assemblies-roll-twice = Дәл осы адам { $first }-жолда тұр. Екі бөлек адам болса, туған күндерін толық жазыңыз.
assemblies-roll-columns = Тек { $found } баған табылды, үшеуі керек: аты-жөні, туған күні, ауылы.
assemblies-roll-heading = Бірінші жолда бағандардың атауы тұруы керек: Аты-жөні, Туған күні, Ауыл.
assemblies-roll-empty = Тізім бос. Бағандар жолын және кемінде бір адамды қойыңыз.
assemblies-roll-unreadable = Тізім кесте ретінде оқылмады. Оны кестеден қайта көшіріңіз.
assemblies-roll-long = Тізім тым ұзын: { $most } адамнан аспауы керек.
assemblies-notice-roll-imported = Тізім жүктелді.

# Менің ауылым.
assemblies-my-village-title = Менің ауылым
assemblies-my-village-home = Сіз { $village } ауылында тұрасыз
assemblies-my-village-confirmed = { $day } күні расталды: { $how }.
assemblies-my-village-moved = Көшкен болсаңыз, төменде жаңа ауылыңызды растаңыз. Ол осының орнына келеді.
assemblies-my-village-none = Қайда тұратыныңыз әзірге расталмаған. Жобаны тек тұрғындар ұсынып, қолдай алады, сондықтан ауылыңызды бір рет растаңыз. Екі жолы бар.
assemblies-my-village-by-code = Кодпен
assemblies-my-village-by-code-lead = Коды бар қағазды тіркеушіден немесе жиналысыңыздың хатшысынан аласыз. Кіші әріп пен бос орын маңызды емес.
assemblies-code = Код
assemblies-code-send = Кодпен растау
assemblies-code-missing = Қағаздағы кодты енгізіңіз
assemblies-code-character = { $place }-орындағы «{ $character }»: мұндай таңба кодта болмайды. Қағазбен салыстырыңыз
assemblies-code-length = { $read } таңба енгізілді, кодта { $expected } таңба бар. Қағазбен салыстырыңыз
assemblies-code-check = Бір таңба қате енгізілді немесе екеуінің орны ауысып кетті. Кодты қағазбен салыстырыңыз
assemblies-code-refused = Бұл код жарамайды: ол пайдаланылған, мерзімі өткен немесе күші жойылған болуы мүмкін. Тіркеушіден немесе хатшыдан жаңа қағаз сұраңыз
assemblies-my-village-by-roll = Тұрғындар тізімі бойынша
assemblies-my-village-by-roll-lead = Аты-жөніңіз бен туған күніңізді құжаттағыдай жазыңыз. Біз оларды тізіммен ғана салыстырамыз, сақтамаймыз.
assemblies-rural-district = Ауылдық округ
assemblies-rural-district-choose = Ауылдық округті таңдаңыз
assemblies-born = Туған күні
assemblies-born-hint = Мысалы, 21.05.1980
assemblies-born-wrong = Туған күнді толық жазыңыз, мысалы 21.05.1980
assemblies-full-name-wrong = Тегіңіз бен атыңызды құжаттағыдай жазыңыз
assemblies-roll-send = Тізімнен іздеу
assemblies-roll-no-match = Тізім бойынша растай алмадық. Жазылуы мен күнін тексеріңіз. Бәрі дұрыс болса, ауылдық округіңіздің тіркеушісіне барыңыз немесе қағаздағы кодты енгізіңіз
assemblies-notice-home-confirmed = Рақмет. Ауылыңыз расталды.
assemblies-roll-corrected = Содан бері түзетілген жолдар саны: { $count }. Жаңа кесте олардың орнына тұрады.
assemblies-roll-replaces = Жаңа кестеде бұл түзетулер бар, не олар керек емес
assemblies-roll-replaces-missing = Кейін енгізілген түзетулер жоғалар еді. Жаңа кестеде олардың бар екенін тексеріп, белгі қойыңыз.
