package main

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/app/bridge"
)

// main gives web/importer.js its functions, and then only answers.
func main() {
	var r reading
	var k seeking
	err := bridge.ProvideReading(bridge.Reading{
		Begin:   r.begin,
		Next:    r.next,
		Write:   r.write,
		Close:   r.close,
		Judge:   judge,
		Carry:   elementOf,
		Program: programOf,
		Seek:    k.begin,
		Step:    k.next,
		Fail:    func(fault error) string { return failed(fault).document() },
	})
	if err != nil {
		panic(fmt.Errorf("the worker's script cannot be reached: %w", err))
	}
	select {}
}
