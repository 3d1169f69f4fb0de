# Слова составных частей всех страниц.

components-optional = (необязательно)
components-problem = Ошибка:
components-problems = Нужно исправить
components-breadcrumbs = Где вы находитесь
components-home = Главная
components-now = сейчас
components-past = (завершён)
components-ended = (не состоялся)
components-pages = Страницы
components-page-of = Страница { $page } из { $pages }
components-previous = Назад
components-next = Дальше
components-conflict = Кто-то успел изменить это раньше
components-conflict-what-now = Ничего не потеряно: то, что вы написали, стоит в форме ниже. Сравните обе версии, поправьте что нужно и сохраните ещё раз.
components-conflict-mine = Что написали вы
components-conflict-theirs = Что сохранено сейчас
components-conflict-differs = отличается
