using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>A case that a program sent.</summary>
internal static class SentCase
{
    /// <summary>What mistakes call it; the ending says that it is JSON.</summary>
    public const string Name = "case.json";

    /// <summary>The case in a request; null with the mistakes in it.</summary>
    public static async Task<Case?> Read(HttpContext http, HeldLaw law, CaseOptions options, List<Mistake> mistakes)
    {
        var text = await Text(http, mistakes);
        return text is null ? null : CaseReader.Read(Name, text, law.Words, options, mistakes);
    }

    /// <summary>The text of a request; null with the mistake, if it is no JSON or too large.</summary>
    public static async Task<string?> Text(HttpContext http, List<Mistake> mistakes)
    {
        if (!http.Request.HasJsonContentType())
        {
            mistakes.Add(new(Name, 0, 0, "LW001", "A case is sent as JSON. Set Content-Type: application/json."));
            return null;
        }

        if (http.Request.ContentLength > CaseReader.MaxBytes)
        {
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        }

        using StreamReader reader = new(http.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }
}
