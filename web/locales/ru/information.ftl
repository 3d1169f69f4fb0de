information-accessibility-title = Доступность
