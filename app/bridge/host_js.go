package bridge

import "github.com/hack-pad/safejs"

// OnHost calls f with what the page around an embed asks for. f says how that ended,
// "" for well. frame.js receives the requests.
func OnHost(f func(request, value string, done func(problem string))) error {
	host, err := path("crumbtrail", "host")
	if err != nil {
		return err
	}
	asked, err := callback(func(arguments []safejs.Value) {
		request, _ := arguments[0].String()
		value, _ := arguments[1].String()
		f(request, value, func(problem string) { _, _ = arguments[2].Invoke(problem) })
	})
	if err != nil {
		return err
	}
	_, err = call(host, "provide", asked)
	return err
}

// TellHost gives frame.js the state, whose differences the page around an embed hears.
func TellHost(state map[string]any) error {
	host, err := path("crumbtrail", "host")
	if err != nil {
		return err
	}
	_, err = call(host, "tell", state)
	return err
}
