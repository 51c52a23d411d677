-- A page of facts is read in the order of letters without sorting the library.
CREATE INDEX documents_by_letter ON documents (length(letter), letter);
