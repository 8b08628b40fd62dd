using Longarm.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Longarm.Web;

/// <summary>What went wrong, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>A problem, and what to do about it.</summary>
    public static IResult Of(string title, string remedy, int status) => Results.Problem(remedy, null, status, title);

    /// <summary>Nobody mends more at once; what is made of mistakes alone should not come back larger than it was sent.</summary>
    private const int MaxListed = 1000;

    /// <summary>Every mistake in what was sent.</summary>
    public static IResult Of(IReadOnlyList<Mistake> mistakes)
    {
        var listed = mistakes.Take(MaxListed).ToList();
        ProblemDetails problem = new()
        {
            Status = StatusCodes.Status400BadRequest,
            Title = mistakes.Count == 1 ? "There is a mistake in what was sent." : $"There are {mistakes.Count} mistakes in what was sent.",
            Detail = string.Join('\n', listed.Select(m => m.ToString())),
        };
        problem.Extensions["mistakes"] = listed.Select(m => new { m.File, m.Line, m.Column, m.Code, m.Message }).ToArray();
        return Results.Problem(problem);
    }
}
