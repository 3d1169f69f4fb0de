//! Counting rules of participatory budgeting and the Pabulib format.
