// Package input reads what a command is given.
package input

import (
	"errors"
	"io"
	"os"
)

// Read reads a file, or the standard input for "-", up to most bytes. A decoder that is
// given one byte more than it allows can say that there are too many. The error leaves
// out the name of the file, which the command prints beside it.
func Read(name string, stdin io.Reader, most int64) ([]byte, error) {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, withoutName(err)
		}
		defer file.Close()
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, most))
	if err != nil {
		return nil, withoutName(err)
	}
	return data, nil
}

func withoutName(err error) error {
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}
