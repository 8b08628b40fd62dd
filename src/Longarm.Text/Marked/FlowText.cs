using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Longarm.Text;

/// <summary>Writes a piece of YAML or JSON on one line, so that it reads as the same again.</summary>
public static class FlowText
{
    /// <summary>The piece in YAML.</summary>
    public static string Yaml(Marked value) => Write(value, isJson: false);

    /// <summary>The piece in JSON; every scalar is a text, which case files read alike.</summary>
    public static string Json(Marked value) => Write(value, isJson: true);

    /// <summary>A text as a scalar of YAML, in quotes where it would be read as something else.</summary>
    public static string Quoted(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '/' or '%' or '(' or ')' or '+')
        && char.IsLetterOrDigit(text[0]) && text[^1] != ' ' && text is not ("null" or "true" or "false")
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Write(Marked value, bool isJson)
    {
        StringBuilder text = new();
        Append(text, value, isJson);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Marked value, bool isJson)
    {
        switch (value)
        {
            case MarkedList list:
                text.Append('[');
                for (var index = 0; index < list.Elements.Count; index++)
                {
                    text.Append(index > 0 ? ", " : "");
                    Append(text, list.Elements[index], isJson);
                }

                text.Append(']');
                break;
            case MarkedMap map:
                text.Append('{');
                for (var index = 0; index < map.Entries.Count; index++)
                {
                    text.Append(index > 0 ? ", " : "");
                    Append(text, map.Entries[index].Key, isJson);
                    text.Append(": ");
                    Append(text, map.Entries[index].Value, isJson);
                }

                text.Append('}');
                break;
            case MarkedScalar scalar:
                text.Append(isJson ? $"\"{JsonEncodedText.Encode(scalar.Text)}\"" : scalar.IsQuoted ? $"\"{scalar.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Quoted(scalar.Text));
                break;
            default:
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} cannot be written."));
        }
    }
}
