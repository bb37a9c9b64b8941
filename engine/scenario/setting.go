package scenario

import (
	"encoding/json"
	"math"
)

// setting reads any JSON value that begins with token, at most depth levels
// deep.
func (r reader) setting(token json.Token, depth int) (any, *Error) {
	switch token := token.(type) {
	case json.Delim:
		if depth == 0 {
			return nil, tooDeep()
		}
		if token == '[' {
			return r.settingList(depth)
		}
		return r.settingObject(depth)
	case json.Number:
		number, err := token.Float64()
		if err != nil || math.IsInf(number, 0) {
			return nil, problem("%s is out of range", truncate(token.String()))
		}
		return number, nil
	case string:
		return token, checkLength(token)
	}
	return token, nil
}

func (r reader) settingList(depth int) (any, *Error) {
	list := []any{}
	for i := 0; r.tokens.More(); i++ {
		entry, err := r.nextSetting(depth - 1)
		if err != nil {
			return nil, err.At(i)
		}
		list = append(list, entry)
	}
	return list, r.end()
}

func (r reader) settingObject(depth int) (any, *Error) {
	object := map[string]any{}
	err := r.members(func(name string) (err *Error) {
		object[name], err = r.nextSetting(depth - 1)
		return err
	})
	return object, err
}

func (r reader) nextSetting(depth int) (any, *Error) {
	token, err := r.tokens.Token()
	if err != nil {
		return nil, problem("not JSON: %v", err)
	}
	return r.setting(token, depth)
}

// checkSetting checks that a value built in Go is one that setting could have
// read.
func checkSetting(value any, depth int) *Error {
	switch value := value.(type) {
	case nil, bool:
		return nil
	case string:
		return checkLength(value)
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return problem("%v is not a JSON number", value)
		}
		return nil
	case []any:
		if depth == 0 {
			return tooDeep()
		}
		return each(value, func(entry *any) *Error { return checkSetting(*entry, depth-1) })
	case map[string]any:
		if depth == 0 {
			return tooDeep()
		}
		return eachEntry(value, func(_ string, entry any) *Error { return checkSetting(entry, depth-1) })
	}
	return problem("%T is not a type that encoding/json produces", value)
}

func tooDeep() *Error { return problem("nested more than %d levels deep", MaxDepth) }
