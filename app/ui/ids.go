package ui

// Ids of the elements that are reached from outside go-app.
const (
	mainID     = "main"
	addressID  = "address"
	lanesID    = "lanes"
	scrubberID = "scrubber"
	linkID     = "link"
	// deniedLinkID is that of the link that must be copied without the
	// clipboard.
	deniedLinkID = "denied-link"
	whyID        = "why"
	// answerID is what an embed has of the Why.
	answerID = "answer"
	undoID   = "undo"
	redoID   = "redo"
	damageID = "damaged-link"
	panelID  = "panel"
	// besideID is the box of the events beside the quiz.
	besideID  = "beside"
	newHostID = "new-host"

	// The popovers, which the browser opens and closes.
	lessonsMenuID = "lessons-menu"
	shareMenuID   = "share-menu"
	helpID        = "help"
	embedCodeID   = "embed-code"

	// The command list.
	commandsID     = "commands"
	commandID      = "command"
	commandNamesID = "command-names"
)
