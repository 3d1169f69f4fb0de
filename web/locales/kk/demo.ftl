# Демонстрация: қарап шығуға арналған ойдан шығарылған округ.

demo-title = Демонстрацияны қарап шығу
demo-lead = Бұл округ ойдан шығарылған. Кімнің атынан қарайтыныңызды таңдаңыз; мұнда істегеніңіз осы машинадан шықпайды.
demo-mailbox = Демонстрацияның пошта жәшігі: жіберілетін хаттар
demo-visitor = Кірмей, келуші ретінде қарау

demo-resident = Тұрғын
demo-resident-hint = Бесқұдықта тұрады; тұрғылықты жері расталған
demo-newcomer = Жаңа тұрғын
demo-newcomer-hint = Тіркелгісі бар; ауылы әлі расталмаған
demo-secretary = Жиналыс хатшысы
demo-secretary-hint = Жиналыс мүшелері, хабарландырулар, кіру парақтары
demo-registrar = Тіркеуші
demo-registrar-hint = Тізім, тұрғылықты жер, кодтар
demo-moderator = Модератор
demo-moderator-hint = Хабарландырулар; кейін – ұсыныстар кезегі
demo-reviewer = Сарапшы
demo-reviewer-hint = Кейін: іске асыру мүмкіндігі және құны
demo-polling-officer = Учаске қызметкері
demo-polling-officer-hint = Кейін: киоск және қағаз бюллетеньдер
demo-council-member = Қоғамдық кеңес мүшесі
demo-council-member-hint = Кейін: кілттер, бекіту, қорытынды
demo-delivery-officer = Іске асыруға жауапты
demo-delivery-officer-hint = Кейін: кезеңдер мен төлемдер
demo-observer = Байқаушы
demo-observer-hint = Аудит журналы және оның дәлелдері
demo-administrator = Платформа әкімшісі
demo-administrator-hint = Округтер, рөлдер, циклдер, адамдар
