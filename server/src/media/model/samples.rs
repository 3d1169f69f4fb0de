//! Files made for the tests: none comes from elsewhere.
