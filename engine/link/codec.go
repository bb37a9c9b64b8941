package link

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// A codec is one way to write a document as a payload.
type codec struct {
	// name is the first character of its fragments.
	name byte
	// maxLength is how many characters of a fragment are read, the name included.
	maxLength int
	// decode reads a whole payload.
	decode func(payload string) (document []byte, err *Error)
	// decodePartially reads what it can of a payload.
	decodePartially func(payload string) (document []byte)
	// describe says how much of a damaged payload can be read.
	describe func(payload string) error
}

// MaxLength is how many characters of a fragment of codec 0 are read: its name and the
// largest scenario.
const MaxLength = 1 + (scenario.MaxBytes*8+5)/6

// These bound codec 1, whose payload stands for a far larger document.
const (
	// MaxPacked is how many characters of a fragment are read.
	MaxPacked = 8 << 10
	// MaxExpanded is how many bytes its document may have.
	MaxExpanded = 64 << 10
)

// codecNamed is the codec with a name, nil for none.
func codecNamed(name byte) *codec {
	switch name {
	case plain.name:
		return &plain
	case packed.name:
		return &packed
	}
	return nil
}
