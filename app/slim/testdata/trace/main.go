// Command trace collects garbage, recovers from panics and ends with a stack trace.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"
)

func main() {
	fmt.Println("before")
	fmt.Println(deep(50), "of 12500 strings")
	func() {
		defer recovered()
		for _, at := range map[string]fmt.Stringer{"never": (*time.Time)(nil)} {
			fmt.Println(at.String())
		}
	}()
	defer func() {
		fmt.Println("recovered:", recover())
		debug.PrintStack()
	}()
	fail(map[string]error{"a": errors.New("on purpose")})
}

func recovered() { fmt.Println("recovered:", recover()) }

// deep counts strings that only its frames refer to while garbage is collected and
// the stack grows.
func deep(calls int) int {
	var frame [250]*string
	for i := range frame {
		text := strconv.Itoa(calls*len(frame) + i)
		frame[i] = &text
	}
	kept := 0
	if calls > 1 {
		kept = deep(calls - 1)
	}
	runtime.GC()
	for i, text := range frame {
		if *text == strconv.Itoa(calls*len(frame)+i) {
			kept++
		}
	}
	return kept
}

//go:noinline
func fail(list map[string]error) { panic(list["a"]) }
