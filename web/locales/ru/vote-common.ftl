# Слова, общие для всех страниц голосования.

vote-common-name = Ortaq
vote-common-languages = Язык
vote-common-language-kk = Қазақша
vote-common-language-ru = Русский
vote-common-language-en = English
vote-common-waiting = Страница загружается…
vote-common-unsupported = Этой странице нужен более новый браузер с включённым JavaScript. Попробуйте открыть её на другом телефоне или компьютере. Проголосовать можно и в киоске на участке, и бумажным бюллетенем: возьмите с собой письмо.
vote-common-offline = Нет связи с интернетом. Не закрывайте страницу: продолжите, когда связь вернётся.
vote-common-unreachable = Сервер не отвечает. Проверьте связь с интернетом и попробуйте ещё раз.
vote-common-problem = Нужно исправить
vote-common-back = Назад
vote-common-again = Попробовать ещё раз
vote-common-skip = Перейти к основному содержанию
vote-common-moment = { $day } { $month }, { $time }
vote-common-month-1 = января
vote-common-month-2 = февраля
vote-common-month-3 = марта
vote-common-month-4 = апреля
vote-common-month-5 = мая
vote-common-month-6 = июня
vote-common-month-7 = июля
vote-common-month-8 = августа
vote-common-month-9 = сентября
vote-common-month-10 = октября
vote-common-month-11 = ноября
vote-common-month-12 = декабря
