proposals-refused-not-now = This cannot be done with the proposal now: the cycle's phase or the proposal's state has changed. Open the proposal's page again.
