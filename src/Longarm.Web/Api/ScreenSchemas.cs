using System.Text.Json.Nodes;
using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Schemas of what is sent to be screened, and of lists.</summary>
internal static class ScreenSchemas
{
    private static JsonObject Whole => new() { ["type"] = "integer" };

    private static JsonObject Texts(string description) => Schema.List(Schema.Text(description));

    /// <summary>One party, or several.</summary>
    public static JsonObject Parties() => Schema.Any(Party(), Schema.List(Party()));

    /// <summary>A party.</summary>
    public static JsonObject Party()
    {
        var party = Schema.Object(
        [
            ("id", Schema.TextOrNull("By which name the answer refers to it.")), ("name", Schema.Text("Its name, in any script.")),
            ("kind", Schema.Words(Words.All<PartyKind>())), ("country", Schema.TextOrNull("Two letters.")),
            ("born", Schema.TextOrNull("Day, month or year of birth.")), ("address", Schema.TextOrNull("In one line.")),
            ("identifiers", Schema.Map(Schema.Any(Schema.Text("A number of this kind."), Texts("A number of this kind.")))),
        ]);
        party["additionalProperties"] = true;
        return party;
    }

    /// <summary>What was found for one party.</summary>
    public static JsonObject Answer() => Schema.Object(
    [
        ("query", Schema.Text("The id of the party, or which it was, counted from 1.")),
        ("matches", Schema.List(Schema.Object(
        [
            ("list", Schema.Text("The list.")), ("entry", Schema.Text("How its publisher refers to the entry.")), ("name", Schema.Text("The name that was met; empty where a number was.")),
            ("score", new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 }), ("because", Texts("What met, what raised the score, what lowered it.")),
        ]))),
        ("remarks", Texts("What was passed over in the party, and what could not be compared.")),
    ]);

    /// <summary>Lists that are held.</summary>
    public static JsonObject Held() => Schema.Object(
    [
        ("on", Schema.Text("The day asked about.")),
        ("lists", Schema.List(Schema.Object(
        [
            ("list", Schema.Text("The list.")), ("day", Schema.Text("Day whose list it is.")), ("counts", new JsonObject { ["type"] = "boolean", ["description"] = "Whether this edition counts on the day asked about." }),
            ("entries", Whole), ("names", Whole), ("addresses", Whole), ("identifiers", Whole), ("leftOut", Whole),
            ("imported", Schema.Text("Day of the import.")), ("format", Schema.Text("The format that it came in.")), ("hash", Schema.Text("Hash of its entries.")),
            ("sources", Schema.List(Schema.Object([("name", Schema.Text("Name of the file.")), ("hash", Schema.Text("Hash of its bytes."))]))),
        ]))),
    ]);

    /// <summary>What changed in a list.</summary>
    public static JsonObject Changes() => Schema.Object(
    [
        ("list", Schema.Text("The list.")), ("from", Schema.Text("Day of the earlier edition.")), ("to", Schema.Text("Day of the later edition.")),
        ("added", Schema.List(Schema.Object(Entry))), ("removed", Schema.List(Schema.Object(Entry))),
        ("changed", Schema.List(Schema.Object([.. Entry, ("facts", Texts("What is told otherwise."))]))),
    ]);

    private static (string, JsonNode)[] Entry => [("entry", Schema.Text("How its publisher refers to it.")), ("name", Schema.TextOrNull("Its first name; null: it has none."))];
}
