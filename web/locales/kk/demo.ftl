# Демонстрация: қарап шығуға арналған ойдан шығарылған округ.

demo-title = Демонстрацияны қарап шығу
demo-lead = Бұл округ ойдан шығарылған. Кімнің атынан қарайтыныңызды таңдаңыз; мұнда істегеніңіз осы машинадан шықпайды.
demo-mailbox = Демонстрацияның пошта жәшігі: жіберілетін хаттар
demo-visitor = Кірмей, келуші ретінде қарау

demo-resident = Тұрғын
demo-resident-hint = Бесқұдықта тұрады; ұсыныс жаза алады
demo-newcomer = Жаңа тұрғын
demo-newcomer-hint = Тіркелгісі бар; ауылы әлі расталмаған
demo-secretary = Жиналыс хатшысы
demo-secretary-hint = Жиындар, жиналыстар, хаттамалар, дауысқа қойылатын жобалар
demo-registrar = Тіркеуші
demo-registrar-hint = Тізім, тұрғылықты жер, кодтар
demo-moderator = Модератор
demo-moderator-hint = Ұсыныстар кезегі, шағым түскен пікірлер, хабарландырулар
demo-reviewer = Сарапшы
demo-reviewer-hint = Іске асыру мүмкіндігі, құны, жері
demo-polling-officer = Учаске қызметкері
demo-polling-officer-hint = Кейін: киоск және қағаз бюллетеньдер
demo-council-member = Қоғамдық кеңес мүшесі
demo-council-member-hint = Шағымдарды шешу, бюллетеньнің дайындығы; кейін кілттер мен қорытынды
demo-delivery-officer = Іске асыруға жауапты
demo-delivery-officer-hint = Кейін: кезеңдер мен төлемдер
demo-observer = Байқаушы
demo-observer-hint = Аудит журналы және оның дәлелдері
demo-administrator = Платформа әкімшісі
demo-administrator-hint = Округтер, рөлдер, циклдер, адамдар
demo-neighbour = Көрші
demo-neighbour-hint = Бесқұдықта тұрады; басқалардың ұсыныстарын қолдап, пікір жазады
demo-second-reviewer = Екінші сарапшы
demo-second-reviewer-hint = Бас тартуға екінші болып қол қояды немесе қарсы болады

demo-time-title = Уақытты алға жылжыту
demo-time-lead = Демонстрацияның өз күнтізбесі бар. Басқа күнге өтіңіз: кезеңдер мерзімінде басталады, округ тұрғындары өмірін жалғастырады. Кері жол жоқ.
demo-time-today = Демонстрациядағы бүгінгі күн: { $day }. Цикл кезеңі: { $phase }.
demo-time-until = Қай күнге дейін?
demo-time-tomorrow = Ертең
demo-time-next-week = Бір аптадан кейін
demo-time-next-phase = Келесі кезеңнің бірінші күні, { $day }: { $phase }
demo-time-go-on = Өту
demo-time-missing = Қай күнге өтетініңізді таңдаңыз.
demo-time-done = Уақыт алға жылжыды.
demo-time-done-before = Демонстрация бұрын-ақ алға жылжыған. Қазіргі күні төменде.
demo-time-over = Келесі кезең күнтізбе бойынша басталмайды: алдымен біреу бір іс істеуі керек. Бұдан әрі демонстрация күн сайын өзі жылжиды.
