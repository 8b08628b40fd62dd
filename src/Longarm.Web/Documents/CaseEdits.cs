using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>
/// Applies what a form says to a document. Fields are named by what they hold: <c>f:/item/origin</c> one fact,
/// <c>l:/uses</c> a list of words, <c>a:item.origin</c> the answer to a question; <c>action</c> adds, takes away, or states
/// that there is none.
/// </summary>
internal static class CaseEdits
{
    private static readonly string[] Coordinates = ["on", "known", "from", "to"];
    private static readonly string[] Lists = ["via", "claims", "for", "footnotes", "traits"];

    /// <summary>Applies every field of a form, and then its action.</summary>
    public static void Apply(JsonObject document, IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            if (Coordinates.Contains(name))
            {
                WriteCoordinate(document, name, values.ToString());
            }
            else if (name.StartsWith("f:", StringComparison.Ordinal))
            {
                Write(document, name[2..], values.ToString());
            }
            else if (name.StartsWith("l:", StringComparison.Ordinal))
            {
                WriteList(document, name[2..], values);
            }
            else if (name.StartsWith("a:", StringComparison.Ordinal) && values.ToString().Trim().Length > 0 && !CaseProduct.Holds(document, name[2..]))
            {
                Answer(document, FactPointer.Of(document, name[2..]), values.ToString());
            }
        }

        foreach (var action in form["action"])
        {
            Act(document, action ?? "");
        }
    }

    // Where another page chose none, the case keeps its own.
    private static void WriteCoordinate(JsonObject document, string name, string text)
    {
        if (text.Length > 0)
        {
            Write(document, "/" + name, text);
        }
    }

    private static void Write(JsonObject document, string pointer, string text)
    {
        var held = FactPointer.Find(document, pointer);
        // What the field only shows in short is not overwritten by that.
        if (FactText.Of(held) != text && !(FactText.IsRich(held) && text == "…"))
        {
            FactPointer.Set(document, pointer, Lists.Contains(LastOf(pointer)) ? FactText.ReadList([text]) : FactText.Read(pointer, text));
        }
    }

    private static string LastOf(string pointer) => pointer.Split('/')[^1];

    private static void WriteList(JsonObject document, string pointer, IEnumerable<string?> texts)
    {
        // Uses may say more than a word; those stay.
        var rich = (FactPointer.Find(document, pointer) as JsonArray)?.Where(e => e is JsonObject).Select(e => e!.DeepClone()).ToList() ?? [];
        var list = FactText.ReadList(texts);
        if (rich.Count > 0)
        {
            list = [.. rich, .. list?.Select(e => e!.DeepClone()) ?? []];
        }

        FactPointer.Set(document, pointer, list);
    }

    private static void Answer(JsonObject document, string pointer, string text)
    {
        switch (LastOf(pointer))
        {
            case var last when Lists.Contains(last):
                FactPointer.Set(document, pointer, FactText.ReadList([text]));
                break;
            case "listings" when text != "none":
                Append(document, pointer, new JsonObject { ["list"] = text });
                break;
            case var last when text == "none" && CaseLists.Elements.ContainsKey(last):
                FactPointer.Set(document, pointer, new JsonArray());
                break;
            default:
                FactPointer.Set(document, pointer, FactText.Read(pointer, text));
                break;
        }
    }

    private static void Act(JsonObject document, string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        var (verb, pointer) = colon < 0 ? (action, "") : (action[..colon], action[(colon + 1)..]);
        switch (verb)
        {
            case "add" when CaseLists.Elements.TryGetValue(LastOf(pointer), out var element):
                Append(document, pointer, element());
                break;
            case "remove" or "unknown":
                FactPointer.Set(document, pointer, null);
                break;
            case "none":
                FactPointer.Set(document, pointer, new JsonArray());
                break;
            default:
                break;
        }
    }

    private static void Append(JsonObject document, string pointer, JsonNode element)
    {
        if (FactPointer.Find(document, pointer) is JsonArray list)
        {
            list.Add(element);
        }
        else
        {
            FactPointer.Set(document, pointer, new JsonArray(element));
        }
    }
}
