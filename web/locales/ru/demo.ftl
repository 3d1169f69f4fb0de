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

demo-time-title = Перейти вперёд во времени
demo-time-lead = У демонстрации свой календарь. Перейдите к другому дню: этапы начнутся в свои сроки, а жители округа будут жить дальше. Обратного пути нет.
demo-time-today = В демонстрации сегодня { $day }, идёт этап: { $phase }.
demo-time-until = До какого дня?
demo-time-tomorrow = Завтра
demo-time-next-week = Через неделю
demo-time-next-phase = Первый день следующего этапа, { $day }: { $phase }
demo-time-go-on = Перейти
demo-time-missing = Выберите, до какого дня перейти.
demo-time-done = Вы перешли вперёд во времени.
demo-time-done-before = Демонстрация уже перешла вперёд. Её нынешний день – ниже.
demo-time-over = Следующий этап не начнётся по календарю: сначала кто-то должен что-то сделать. Дальше демонстрация идёт сама, день за днём.
