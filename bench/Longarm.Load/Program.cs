using System.Globalization;
using Longarm.Load;

const string Help =
    """
    Asks a running server for determinations, and says how fast it answers.

      --url URL          the server (http://127.0.0.1:5280)
      --path PATH        what is asked (/api/determinations?proofs=false)
      --samples DIR      the cases that bodies are made of (samples)
      --only NAME        one sample alone; may be repeated
      --connections N    connections that are kept open (16)
      --seconds N        how long is measured (10)
      --warm N           seconds before that which do not count (10)
      --rate N           requests a second, sent whether or not the last is answered; 0: as many as it answers (0)
      --bodies N         different bodies (5000)
      --days N           different days that they ask about (365)
    """;

if (args.Length % 2 != 0 || args.Contains("--help"))
{
    Console.WriteLine(Help);
    return 2;
}

var given = args.Chunk(2).ToLookup(pair => pair[0], pair => pair[1]);
Uri url = new(Text("--url", "http://127.0.0.1:5280"));
var bodies = Bodies.Of(Text("--samples", "samples"), [.. given["--only"]], Number("--bodies", 5000), Number("--days", 365));
var requests = bodies.Select(body => Exchange.Request(url, Text("--path", "/api/determinations?proofs=false"), body)).ToList();
Run run = new(url, requests, Number("--connections", 16), Number("--rate", 0));
await run.For(TimeSpan.FromSeconds(Number("--warm", 10)));
var report = await run.For(TimeSpan.FromSeconds(Number("--seconds", 10)));
Console.WriteLine(report);
return report.Errors == 0 ? 0 : 1;

string Text(string name, string otherwise) => given[name].LastOrDefault() ?? otherwise;

int Number(string name, int otherwise) => given[name].LastOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
