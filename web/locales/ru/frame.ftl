# То, что окружает каждую страницу.

frame-name = Ortaq
frame-problem = Ошибка
frame-skip = Перейти к содержанию
frame-languages = Язык
frame-language-kk = Қаз
frame-language-rest-kk = ақша
frame-language-ru = Рус
frame-language-rest-ru = ский
frame-language-en = Eng
frame-language-rest-en = lish
frame-menu = Главное меню
frame-home = Округа
frame-menu-help = Справка
frame-help = Как это работает
frame-account = Моя страница
frame-sign-in = Войти
frame-administration = Настройки платформы
frame-demo = Это демонстрация: люди вымышлены, и ничто здесь ни на что не влияет. [Посмотреть глазами другого]
frame-more = Об этом сайте
frame-secrecy = Как сохраняется тайна голоса?
frame-checking = Как проверить подсчёт?
frame-accessibility = Доступность
frame-privacy = Личные данные
frame-colophon = «Ортақ» по-казахски — «общий»: бюджет народного участия, подсчёт которого может проверить каждый.
frame-demo-label = Демонстрация
