package bridge

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// ProvideReading gives the script of a worker the functions of a reading.
func ProvideReading(r Reading) error {
	functions := map[string]any{}
	for name, f := range map[string]func(args []safejs.Value) (string, error){
		"begin": func(args []safejs.Value) (string, error) {
			keepValues, err := args[0].Truthy()
			if err != nil {
				return "", thrown(err)
			}
			catalogue, err := args[1].String()
			if err != nil {
				return "", thrown(err)
			}
			return r.Begin(keepValues, catalogue), nil
		},
		"next": func(args []safejs.Value) (string, error) {
			name, err := args[0].String()
			if err != nil {
				return "", thrown(err)
			}
			r.Next(name)
			return "", nil
		},
		"write": func(args []safejs.Value) (string, error) {
			size, err := number(args[0], "length")
			if err != nil {
				return "", err
			}
			piece := make([]byte, int(size))
			if _, err := safejs.CopyBytesToGo(piece, args[0]); err != nil {
				return "", thrown(err)
			}
			return r.Write(piece), nil
		},
		"judge": func(args []safejs.Value) (string, error) {
			texts, err := textsOf(args, 3)
			if err != nil {
				return "", err
			}
			return r.Judge(texts[0], texts[1], texts[2]), nil
		},
		"carry": func(args []safejs.Value) (string, error) {
			texts, err := textsOf(args, 5)
			if err != nil {
				return "", err
			}
			return r.Carry(texts[0], texts[1], texts[2], texts[3], texts[4]), nil
		},
		"program": func(args []safejs.Value) (string, error) {
			texts, err := textsOf(args, 3)
			if err != nil {
				return "", err
			}
			return r.Program(texts[0], texts[1], texts[2]), nil
		},
		"seek": func(args []safejs.Value) (string, error) {
			texts, err := textsOf(args, 2)
			if err != nil {
				return "", err
			}
			return r.Seek(texts[0], texts[1]), nil
		},
		"step":  func([]safejs.Value) (string, error) { return r.Step(), nil },
		"close": func([]safejs.Value) (string, error) { return r.Close(), nil },
	} {
		// Never released: the worker ends with the program.
		made, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any { return r.answer(f, args) })
		if err != nil {
			return thrown(err)
		}
		functions[name] = made
	}
	worker, err := path("crumbtrail")
	if err != nil {
		return err
	}
	_, err = call(worker, "provide", functions)
	return err
}

// answer is what a function answers, and a fault of ours in its place.
func (r Reading) answer(f func([]safejs.Value) (string, error), args []safejs.Value) (answer string) {
	defer func() {
		if fault := recover(); fault != nil {
			answer = r.Fail(fmt.Errorf("internal error: %v", fault))
		}
	}()
	answer, err := f(args)
	if err != nil {
		return r.Fail(err)
	}
	return answer
}

// textsOf are the first n arguments, which are strings.
func textsOf(args []safejs.Value, n int) ([]string, error) {
	texts := make([]string, n)
	for i := range texts {
		var err error
		if texts[i], err = args[i].String(); err != nil {
			return nil, thrown(err)
		}
	}
	return texts, nil
}
