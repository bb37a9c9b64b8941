// Package django holds the model of Django against the real one.
//
// A [Case] is a project: settings, and rules as its views. [Cases] are those
// written by hand and those that a generator makes from a seed. The program
// testdata/driver.py makes a Django project of each case, sends it the requests
// through Django's own WSGI handler and prints what comes back. The answers of
// Django 3.2, 4.2, 5.2 and 6.1 are committed in testdata, so that the everyday
// test compares the model with them in seconds, without Python.
//
// To record anew, a folder has an executable for each version, named 3.2, 4.2,
// 5.2 and 6.1, that runs a Python which has that Django: fetch.sh makes such a
// folder from Debian's packages. To compare with the Django of this machine
// only:
//
//	sh engine/lab/django/fetch.sh /tmp/djangos
//	go test ./engine/lab/django -run Record -record /tmp/djangos
//	go test ./engine/lab/django -run Live -v
//
// What is random, ids of sessions and tokens, is compared by its form. A value
// that a rule sets stands for such an id, and the driver puts a real one in its
// place.
package django
