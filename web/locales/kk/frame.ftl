# Әр беттің айналасында тұратын сөздер.

frame-name = Ortaq
frame-problem = Қате
frame-skip = Негізгі мазмұнға өту
frame-languages = Тіл
frame-language-kk = Қаз
frame-language-rest-kk = ақша
frame-language-ru = Рус
frame-language-rest-ru = ский
frame-language-en = Eng
frame-language-rest-en = lish
frame-menu = Басты мәзір
frame-home = Округтер
frame-menu-help = Анықтама
frame-help = Бұл қалай жұмыс істейді
frame-account = Менің бетім
frame-sign-in = Кіру
frame-administration = Платформа баптаулары
frame-demo = Бұл — көрсетілім: адамдары ойдан алынған, мұндағы әрекет ештеңеге әсер етпейді. [Басқа адам болып көру]
frame-more = Сайт туралы
frame-secrecy = Дауысымның құпиясы қалай сақталады?
frame-checking = Санауды қалай тексеремін?
frame-accessibility = Қолжетімділік
frame-privacy = Жеке деректер
frame-colophon = Ortaq — «ортақ» деген сөз: санағын кез келген адам тексере алатын халық қатысатын бюджет.
frame-demo-label = Көрсетілім
