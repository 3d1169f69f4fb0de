# Демонстрация: вымышленный округ, чтобы осмотреться.

demo-title = Осмотреться в демонстрации
demo-lead = Этот округ вымышленный. Выберите, от чьего имени осмотреться; всё, что вы здесь сделаете, останется на этой машине.
demo-mailbox = Почтовый ящик демонстрации: письма, которые были бы отправлены
demo-visitor = Осмотреться как посетитель, без входа

demo-resident = Житель
demo-resident-hint = Живёт в Бескудуке; может написать предложение
demo-newcomer = Новый житель
demo-newcomer-hint = Учётная запись есть; село ещё не подтверждено
demo-secretary = Секретарь собрания
demo-secretary-hint = Сходы, собрания, протоколы, проекты для голосования
demo-registrar = Регистратор
demo-registrar-hint = Список, место жительства, коды
demo-moderator = Модератор
demo-moderator-hint = Очередь предложений, комментарии с жалобами, объявления
demo-reviewer = Эксперт
demo-reviewer-hint = Реализуемость, стоимость, земля
demo-polling-officer = Сотрудник участка
demo-polling-officer-hint = Позже: киоск и бумажные бюллетени
demo-council-member = Член общественного совета
demo-council-member-hint = Решает апелляции, смотрит готовность бюллетеня; позже ключи и заключение
demo-delivery-officer = Ответственный за исполнение
demo-delivery-officer-hint = Позже: этапы и платежи
demo-observer = Наблюдатель
demo-observer-hint = Журнал аудита и его доказательства
demo-administrator = Администратор платформы
demo-administrator-hint = Округа, роли, циклы, люди
demo-neighbour = Сосед
demo-neighbour-hint = Живёт в Бескудуке; поддерживает и комментирует предложения других
demo-second-reviewer = Второй эксперт
demo-second-reviewer-hint = Вторым соглашается с отказом или возражает
