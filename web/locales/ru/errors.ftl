# Почему что-то не сделано и что делать дальше.

errors-not-found-title = Такой страницы нет
errors-not-found-next = Проверьте адрес или начните с главной страницы. Возможно, страницу перенесли или убрали.
errors-forbidden-title = Эта страница для вас закрыта
errors-forbidden-next = Она для людей с определённой ролью в этом округе. Если эта роль у вас есть, войдите под той учётной записью или обратитесь к администратору.
errors-refused-title = Так сделать нельзя
errors-refused-next = Вернитесь и измените то, о чём сказано выше.
errors-conflict-title = Кто-то изменил это раньше вас
errors-conflict-next = Вернитесь, загрузите страницу заново и внесите свою правку поверх чужой. Чужая правка не потеряна.
errors-form-expired-title = Форма устарела
errors-form-expired-next = Ничего не изменилось. Вернитесь, загрузите страницу заново и отправьте форму ещё раз.
errors-malformed-title = Запрос не удалось понять
errors-malformed-next = Вернитесь, загрузите страницу заново и попробуйте ещё раз.
errors-too-large-title = Слишком много за один раз
errors-too-large-next = Отправьте меньше в одной форме.
errors-too-many-title = Слишком много запросов
errors-too-many-next = Подождите немного и попробуйте снова.
errors-unavailable-title = Сейчас это невозможно
errors-unavailable-next = Ничего не потеряно. Попробуйте через несколько минут.
errors-internal-title = У нас что-то сломалось
errors-internal-next = Попробуйте через несколько минут. Если повторится, сообщите администратору номер ниже.
errors-reference = Номер: { $reference }
errors-home = На главную страницу
