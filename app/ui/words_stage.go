package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// stageWords are around the lanes and the way through the events.
type stageWords struct {
	title, lanes           phrase.Phrase
	invitation, answer     phrase.Phrase
	showEvent, undo, redo  phrase.Phrase
	events, previous, next phrase.Phrase
	play, pause            phrase.Phrase
	scrubber               phrase.Phrase
	// noEvents, at and atRequest say where the scrubber is; toGuess and sent
	// add to it what becomes of cookies there.
	noEvents, at, atRequest phrase.Phrase
	toGuess, sent           phrase.Phrase
	// panes are what a narrow screen shows one of; changed is heard of one.
	panes, changed phrase.Phrase
}

// whyWords are around the explanation of what is selected.
type whyWords struct {
	title, empty       phrase.Phrase
	devTools, measured phrase.Phrase
	// headers is the fold of the lines of request and response, and notPlayed
	// names those that the model leaves out.
	headers, request, response     phrase.Phrase
	byAttacker, ignored, notPlayed phrase.Phrase
}

// guessWords ask, before it shows, and tell what was guessed.
type guessWords struct {
	justShow, showAll phrase.Phrase
	said              phrase.Phrase
	// right and wrong go on behind said, where only its sign is seen.
	right, wrong phrase.Phrase
}

// proposalWords are around what would mend the run, and what a flip would do.
type proposalWords struct {
	// fix, workaround and title are headings, test is over the claims of a fix.
	fix, workaround, title, test phrase.Phrase
	// sound and unmended say why there is no fix.
	sound, unmended phrase.Phrase
	// tooLarge and inPart say that not all was tried.
	tooLarge, inPart phrase.Phrase
	try, tryFlip     phrase.Phrase
}
