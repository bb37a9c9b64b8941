package state

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/code"
)

// ShowStack shows the code in another framework.
type ShowStack struct{ Stack code.Stack }

func (a ShowStack) apply(s State) State {
	if slices.Contains(code.Stacks(), a.Stack) {
		s.stack = a.Stack
	}
	return s
}

// Stack is the framework of the code.
func (s State) Stack() code.Stack {
	if s.stack == "" {
		return code.Stacks()[0]
	}
	return s.stack
}
