//! Pages that exist in the demo only: its printer with the letters, and the keys of its council.
