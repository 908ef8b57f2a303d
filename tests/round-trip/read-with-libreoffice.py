"""Word files as LibreOffice shows them: every paragraph with its number, then every footnote.

Usage: read-with-libreoffice.py PIPE < JOBS, with a job a line, as JSON: {"file": "/…", "changes": "accept" | "reject" | "keep"}.
Prints one JSON list of lines for each job. LibreOffice has to listen on the pipe already.
"""
import json
import sys
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    print("Skipped: python3-uno is not installed here.", file=sys.stderr)
    sys.exit(3)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # it is still starting
            time.sleep(0.5)
    sys.exit("LibreOffice did not answer.")


def paragraphs_of(text, lines):
    for item in iterate(text):
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in item.getCellNames():
                paragraphs_of(item.getCellByName(name), lines)
        else:
            lines.append(f"{item.ListLabelString}\t{item.getString()}")


def iterate(text):
    items = text.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


def read(desktop, dispatcher, job):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["file"]), "_blank", 0, (hidden,))
    commands = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
    if job["changes"] in commands:
        frame = document.getCurrentController().getFrame()
        dispatcher.executeDispatch(frame, commands[job["changes"]], "", 0, ())
    lines = []
    paragraphs_of(document.getText(), lines)
    notes = document.getFootnotes()
    for at in range(notes.getCount()):
        lines.append("note\t" + notes.getByIndex(at).getString())
    document.close(True)
    return lines


def main():
    context = connect(sys.argv[1])
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for line in sys.stdin:
        job = json.loads(line)
        try:
            print(json.dumps(read(desktop, dispatcher, job)), flush=True)
        except Exception as error:  # a file that it cannot open is a verdict too
            print(json.dumps([f"failed\t{error}"]), flush=True)


main()
