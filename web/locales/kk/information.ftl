information-accessibility-title = Қолжетімділік
