package bridge

// Reading has the functions that a worker's script calls to read texts. Each answers
// with JSON as soon as nothing more can come of the texts, and with "" before.
type Reading struct {
	Begin func(keepValues bool, catalogue string) string
	Next  func(name string)
	Write func(piece []byte) string
	Close func() string
	// Judge answers for a challenge as it began and what the reader made of it, both
	// documents.
	Judge func(start, now, catalogue string) string
	// Carry answers with the code of a <cookie-playground> for the scenario of a link.
	Carry func(fragment, shown, site, language, catalogue string) string
	// Program answers with the servers of the scenario of a link, written in a stack.
	Program func(fragment, stack, catalogue string) string
	// Seek begins a search for leaks in a document, and Step goes on with it. They answer
	// with JSON once it has ended, and with "" before.
	Seek func(document, catalogue string) string
	Step func() string
	// Fail is the answer to an error of the program itself.
	Fail func(error) string
}
