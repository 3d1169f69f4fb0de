# Хаттар. Оларға жауап берілмейді; әрқайсысында бір ой, бір сілтеме.

mail-footer = Бұл хат Ortaq-тан келді: мұнда тұрғындар бюджеттің бір бөлігін неге жұмсау керегін бірге шешеді. Жауап жазбаңыз: бұл жәшікті ешкім оқымайды.
mail-link-note = Батырма ашылмаса, мына мекенжайды браузерге көшіріңіз:
mail-follow-note = Бұл хат сізге келді, себебі осыны Ortaq-та бақылап отырсыз.
mail-unsubscribe = Мұндай хат енді келмесін
mail-only-kazakh = Бұл мәтін тек қазақ тілінде бар.
mail-only-russian = Бұл мәтін тек орыс тілінде бар.
mail-only-english = Бұл мәтін тек ағылшын тілінде бар.

mail-address-unusable = Бұл мекенжайға хат жіберу мүмкін емес. Тек латын әріптерінен тұратын мекенжай жазыңыз.

mail-sign-in-link-subject = Кіру сілтемеңіз
mail-sign-in-link-text = Кіру үшін батырманы басыңыз. Сілтеме { $minutes } минут ішінде бір рет қана жұмыс істейді.
mail-sign-in-link-action = Кіру
mail-sign-in-link-note = Сілтемені сіз сұрамаған болсаңыз, ештеңе істемеңіз: сілтемесіз ешкім сіздің атыңыздан кіре алмайды. Оны ешкімге бермеңіз.

mail-account-made-subject = Тіркелгіңіз дайын
mail-account-made-text = Қош келдіңіз! Енді жоба ұсына аласыз, көршілеріңіздің жобаларын қолдап, талқылап, олардың жайын бақылай аласыз.
mail-account-made-vote = Дауыс беру үшін тіркелгі керек емес. Дауыс беру коды қағаз хатпен келеді.
mail-account-made-action = Тіркелгімді ашу
mail-account-made-note = Мекенжайыңызды басқа біреу көрсетті ме? Сол мекенжаймен кіріп, тіркелгіні өшіріңіз: одан ештеңе қалмайды.

mail-new-device-subject = Тіркелгіңізге біреу кірді
mail-new-device-text = Тіркелгіңізге бұрын кірілмеген құрылғыдан кірді: { $device }, { $at }.
mail-new-device-action = Құрылғыларымды көру
mail-new-device-note = Бұл сіз болсаңыз, бәрі дұрыс. Сіз болмасаңыз, батырма ашатын бетте осы кіруді аяқтаңыз.

mail-email-change-subject = Жаңа мекенжайыңызды растаңыз
mail-email-change-text = Бұл мекенжай тіркелгіңіздің мекенжайы болады. Растау үшін { $minutes } минут ішінде батырманы басыңыз.
mail-email-change-action = Мекенжайды растау
mail-email-change-note = Мұны сіз сұрамаған болсаңыз, ештеңе істемеңіз: ештеңе өзгермейді.

mail-email-changed-subject = Тіркелгіңіздің мекенжайы өзгерді
mail-email-changed-text = Тіркелгіңіздің электрондық пошта мекенжайы өзгерді; кіру сілтемелері енді сонда барады. Мұны сіз істемеген болсаңыз, жиналыс хатшысына бірден хабарлаңыз.
mail-email-changed-action = Көмек қайда

mail-phase-changed-subject = { $cycle }: { $phase } ({ $assembly })
mail-phase-changed-text = { $assembly }, { $cycle }: жаңа кезең басталды — «{ $phase }».
mail-phase-changed-until = Кезеңнің соңы: { $until }.
mail-phase-changed-action = Қазір не істей аламын

mail-proposal-action = Ұсынысты ашу
mail-proposal-note = Бұл хат сізге келді, себебі осы ұсыныстың авторысыз немесе авторларының бірісіз.
mail-proposal-reason = Себебі: { $reason }
mail-proposal-admitted-subject = { $code }: сараптамаға жіберілді
mail-proposal-admitted-text = Модератор «{ $title }» ұсынысыңызды қарады ({ $assembly }). Енді сарапшылар іске асыру мүмкіндігін, құнын, жерін тексереді.
mail-proposal-returned-subject = { $code }: ұсынысыңызды түзетіңіз, соңғы күні – { $last }
mail-proposal-returned-text = «{ $title }» ұсынысыңыз өзіңізге қайтарылды. Түзетудің соңғы күні: { $last }. Содан кейін сараптама бар нұсқамен жалғасады. Мынаны түзету керек:
mail-proposal-hidden-subject = { $code }: ұсыныс жасырылды
mail-proposal-hidden-text = Модератор «{ $title }» ұсынысыңызды жасырды. Беті қалады, бірақ мәтіні мен суреттері көрінбейді. Түзетсеңіз, модератор қайта қарайды.
mail-proposal-shown-subject = { $code }: ұсыныс қайта көрінеді
mail-proposal-shown-text = «{ $title }» ұсынысыңызды қайтадан бәрі көреді. Модератор оны жаңадан қарайды.
mail-proposal-merged-subject = { $code }: мына ұсыныспен біріктірілді: { $into }
mail-proposal-merged-text = «{ $title }» ұсынысыңыз бен { $into } бір нәрсені сұрайды, сондықтан екеуі біріктірілді. Беті, қолдауы мен пікірлері қалады, екі бет бір-біріне сілтейді.
mail-proposal-found-feasible-subject = { $code }: іске асыруға болады
mail-proposal-found-feasible-text = Сарапшылар «{ $title }» ұсынысыңызды іске асыруға болады деп таныды. Бюллетеньге не енетінін енді жиналыс шешеді.
mail-proposal-refusal-agreed-subject = { $code }: бас тартылды
mail-proposal-refusal-agreed-text = Екі сарапшы «{ $title }» ұсынысыңыздан бас тартты. Бұл дұрыс болмаса, шағымдана аласыз, соңғы күні: { $last }. Оны бас тартуға қатыспаған адам шешеді. Батырма шағым бетін ашады.
mail-proposal-reopened-subject = { $code }: сараптама қайта басталды
mail-proposal-reopened-text = «{ $title }» ұсынысыңыз туралы жаңа деректер шықты, сондықтан сарапшылар оны қайта қарайды.
mail-proposal-appeal-upheld-subject = { $code }: шағымыңыз қанағаттандырылды
mail-proposal-appeal-upheld-text = «{ $title }» ұсынысы бойынша шағымыңыз қанағаттандырылды. Сараптама қайтадан басталады.
mail-proposal-appeal-rejected-subject = { $code }: шағымыңыз қабылданбады
mail-proposal-appeal-rejected-text = «{ $title }» ұсынысы бойынша шағымыңыз қабылданбады. Бас тарту күшінде қалады. Ұсыныстың беті де қалады.
mail-proposal-remind-mending-subject = { $code }: түзетудің соңғы күні – { $last }
mail-proposal-remind-mending-text = «{ $title }» ұсынысыңыз әлі түзетуді күтіп тұр. Соңғы күні: { $last }.
mail-proposal-remind-appeal-subject = { $code }: шағымданудың соңғы күні – { $last }
mail-proposal-remind-appeal-text = «{ $title }» ұсынысыңыздан бас тарту дұрыс болмаса, әлі шағымдана аласыз. Соңғы күні: { $last }.

mail-announcement-subject = { $title } ({ $assembly })
mail-announcement-action = Сайтта оқу

mail-meeting-gathering = Бөлек жиын: { $village } ({ $assembly })
mail-meeting-session = Жергілікті қоғамдастық жиналысы ({ $assembly })
mail-meeting-called = Шақыру: { $name }
mail-meeting-changed = Күні, орны не күн тәртібі өзгерді: { $name }
mail-meeting-cancelled = Болмайды: { $name }
mail-meeting-text = { $at }, { $place }
mail-meeting-reason = Себебі: { $reason }
mail-meeting-agenda =
    Күн тәртібі:
    { $agenda }
mail-meeting-action = Сайтта оқу

mail-council-again = Сізді әлі күтіп отыр: { $subject }
mail-council-action = Кеңестің бетін ашу
mail-council-need = Кілтіңіз керек болады: құпиясөзі бар файл немесе қағаз. Кілті әлі жоқ адам хатшыдан сілтеме сұрайды.
mail-council-awaited =
    Күтеміз:
    { $names }
mail-council-note = Бұл хат сізге қоғамдық кеңестің мүшесі ретінде келді. Бюджет { $cycle }, { $assembly }. Кілтіңіз бен құпиясөзіңізді ешкім ешқашан поштамен сұрамайды.
mail-council-ceremony-subject = Кілт сақтаушылар дауыс беру кілттерін жасайды
mail-council-ceremony-text = Кеңестің бетін кілтіңізбен ашып, жаппай тұрыңыз. Бет сіздің үлесіңізді орындайды, санды қашан салыстыру керегін айтады. Барлық кілт сақтаушы бір мезгілде жиналса, он минуттай уақыт кетеді.
mail-council-definition-subject = Неге дауыс берілетіні қолтаңбаңызды күтіп тұр
mail-council-definition-text = Жобаларды, олардың құнын, күндер мен ережелерді оқып, санды басқа мүшелермен салыстырып, қол қойыңыз. Он минуттай уақыт кетеді. Кворум қол қойған соң, ештеңені өзгертуге болмайды.
mail-council-booth-subject = Кабинаның жаңа файлдары қолтаңбаңызды күтіп тұр
mail-council-booth-text = Дауыс берілетін беттің файлдары жаңарады. Себебін оқып, келіссеңіз, қол қойыңыз. Бес минуттай уақыт кетеді.
mail-council-closing-subject = Санау басталды: қолтаңбаңыз керек
mail-council-closing-text = Дауыс беру аяқталды. Кеңестің бетін кілтіңізбен ашыңыз: ол барлық бюллетеньді тексереді, ал сіз санды басқа кілт сақтаушылармен салыстырып, қол қоясыз. Бетті жаппаңыз: жеткілікті адам қол қойған соң, ол қосындыларды ашады. Бәрі бір мезгілде жиналса, он минуттай уақыт кетеді.
mail-council-decryption-subject = Санау кілтіңіздің үлесін күтіп тұр
mail-council-decryption-text = Жабуға қол қойылды. Кеңестің бетін кілтіңізбен ашып, жаппай тұрыңыз: ол қосындыларды ашады, бірақ бірде-бір жеке бюллетеньді ашпайды. Бірнеше минут кетеді.
mail-council-conclusion-subject = Кеңестің қорытындысы қолтаңбаңызды күтіп тұр
mail-council-conclusion-text = Қорытындыны, кім және неге келіспейтінін оқып, қол қойыңыз. Бес минуттай уақыт кетеді.
mail-council-void-subject = Дауыс беруді өтпеді деп тану ұсынылды
mail-council-void-text = Себептерін оқып, келіссеңіз, қол қойыңыз. Бес минуттай уақыт кетеді. Кворум қол қойған соң, дауыс беру нәтижесіз аяқталады.

# Хаттардан бас тарту

mail-unsubscribe-title = Бұл туралы хат енді келмесін бе?
mail-unsubscribe-text = Батырманы бассаңыз, хат енді келмейді. Хаттар мына туралы: { $name }. Сайтта бақылауды жалғастыра бересіз.
mail-unsubscribe-button = Мұндай хат енді келмесін
mail-unsubscribed-title = Хат енді келмейді
mail-unsubscribed-text = Мына туралы хат енді келмейді: { $name }. Қазір жолда жүрген хат әлі келуі мүмкін.
mail-unsubscribed-again = Мұны бақылап отырғандарыңыздың бетінде кез келген уақытта өзгерте аласыз.
mail-unsubscribe-following = Нені бақылап отырмын
mail-unsubscribe-bad-title = Сілтеме толық емес
mail-unsubscribe-bad-text = Мекенжайдың бір бөлігі жоқ немесе өзгерген. Хаттағы сілтемені қайта ашыңыз немесе кіріп, қандай хат алғыңыз келетінін таңдаңыз.

# Әкімшілерге

mail-outbox-title = Жетпеген хаттар
mail-outbox-waiting = { $count ->
    [0] Жіберілуін күткен хат жоқ.
   *[other] { $count } хат жіберілуін күтіп тұр.
}
mail-outbox-none = Соңғы 30 күнде барлық хат пошта серверіне жетті.
mail-outbox-privacy = Хаттың ісі біткенде мәтіні мен мекенжайы өшіріледі; мекенжайдың @ белгісінен кейінгі бөлігі ғана 30 күн сақталады.
mail-outbox-kind = Хат
mail-outbox-domain = Мекенжай
mail-outbox-what = Не болды
mail-outbox-attempts = Әрекет саны
mail-outbox-at = Қашан
mail-kind-sign-in-link = Кіру сілтемесі
mail-kind-account-made = Жаңа тіркелгі
mail-kind-new-device = Жаңа құрылғы
mail-kind-email-change = Жаңа мекенжай
mail-kind-email-changed = Өзгерген мекенжай
mail-kind-phase-changed = Жаңа кезең
mail-kind-proposal = Ұсыныс туралы
mail-kind-announcement = Хабарландыру
mail-kind-meeting = Жиын не жиналыс
mail-kind-council = Кеңеске хат
mail-state-waiting = қайта жіберіледі
mail-state-sending = жіберіліп жатыр
mail-state-sent = жіберілді
mail-state-refused = мүлде қабылданбады
mail-state-given-up = әрекет тоқтатылды
mail-state-cancelled = енді керек емес
mail-step-connect = пошта серверіне қосылғанда
mail-step-sign-in = пошта серверіне кіргенде
mail-step-sender = жіберушіні атағанда
mail-step-recipient = алушыны атағанда
mail-step-message = хатты тапсырғанда
mail-step-here = осы платформада
mail-fault-refused = пошта сервері { $code } кодымен бас тартты
mail-fault-lost = байланыс жоқ немесе үзілді
mail-fault-stalled = жауап уақытында келмеді
mail-fault-garbled = жауап түсініксіз
mail-fault-unsupported = пошта серверінде баптаулар талап ететін мүмкіндік жоқ
mail-fault-late = тым кеш, хаттың енді пайдасы жоқ
mail-fault-broken = хатты құрастыру мүмкін болмады
mail-fault-unknown = жауап жазылмаған

# Демоның пошта жәшігі

mail-demo-title = Демоның пошта жәшігі
mail-demo-text = Демода хаттар бұл компьютерден шықпайды. Мұнда ең соңғылары тұр.
mail-demo-none = Әзірге хат жоқ. Мысалы, кіру сілтемесін сұрап, осында оралыңыз.
mail-demo-to = Кімге: { $address }
