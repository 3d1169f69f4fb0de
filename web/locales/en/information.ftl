information-accessibility-title = Accessibility
