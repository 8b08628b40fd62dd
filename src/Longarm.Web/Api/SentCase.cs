using System.Buffers;
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
    /// <exception cref="BadHttpRequestException">It is no JSON, or too large.</exception>
    public static async Task<Case?> Read(HttpContext http, HeldLaw law, CaseOptions options, List<Mistake> mistakes)
    {
        var whole = await Whole(http);
        try
        {
            return CaseReader.Read(Name, whole.IsSingleSegment ? whole.FirstSpan : whole.ToArray(), law.Words, options, mistakes);
        }
        finally
        {
            http.Request.BodyReader.AdvanceTo(whole.End);
        }
    }

    // What is too large is refused as soon as that shows, whatever the request said of its length.
    private static async Task<ReadOnlySequence<byte>> Whole(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("A case is sent as JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (http.Request.ContentLength > CaseReader.MaxBytes)
        {
            throw TooLarge();
        }

        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > CaseReader.MaxBytes)
            {
                http.Request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                return read.Buffer;
            }

            http.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static BadHttpRequestException TooLarge() => new("A case is too large.", StatusCodes.Status413PayloadTooLarge);
}
