// Command trace ends with a stack trace.
package main

import (
	"errors"
	"fmt"
	"runtime/debug"
)

func main() {
	fmt.Println("before")
	defer func() {
		fmt.Println("recovered:", recover())
		debug.PrintStack()
	}()
	fail(map[string]error{"a": errors.New("on purpose")})
}

//go:noinline
func fail(list map[string]error) { panic(list["a"]) }
