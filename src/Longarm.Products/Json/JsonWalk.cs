using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Goes through lists of a JSON text. What is no list, or none of what is expected, is passed over.</summary>
internal static class JsonWalk
{
    /// <summary>Reads each object of a list, whose first token was read; whether it was a list of objects alone.</summary>
    public static bool Each(JsonTokens tokens, Action read)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            tokens.Skip();
            return tokens.Type == JsonTokenType.Null;
        }

        var isClean = true;
        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.StartObject)
            {
                read();
            }
            else
            {
                isClean = false;
                tokens.Skip();
            }
        }

        return isClean;
    }

    /// <summary>The texts of a list, or the one text that stands in its place.</summary>
    public static List<string> Texts(JsonTokens tokens)
    {
        List<string> all = [];
        if (tokens.Type != JsonTokenType.StartArray)
        {
            Take(tokens, all);
            return all;
        }

        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            Take(tokens, all);
        }

        return all;
    }

    private static void Take(JsonTokens tokens, List<string> all)
    {
        if (tokens.Scalar() is { } text)
        {
            all.Add(text);
        }
    }
}
