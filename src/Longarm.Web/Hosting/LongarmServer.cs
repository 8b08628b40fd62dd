using System.Text.Encodings.Web;
using System.Text.Unicode;
using Longarm.Assessments;
using Longarm.Storage;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Longarm.Web;

/// <summary>The API and the pages, on this machine only.</summary>
public static class LongarmServer
{
    /// <summary>A server that is ready to be started.</summary>
    public static WebApplication Create(ServerOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Url.ToString());
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        var app = builder.Build();
        app.UseSafeHeaders();
        app.UseExceptionHandler(Failures.Handling);
        app.UseStatusCodePages(context => Failures.Answer(context.HttpContext));
        app.UseHostFiltering();
        app.UseSameOrigin();
        app.UseHead();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapApi();
        app.MapPages();
        return app;
    }

    private static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Law);
        services.AddSingleton(options.Clock);
        services.AddSingleton(PartyScreening.Against(options.Home.Parties, options.Law.Words));
        services.AddSingleton<IRecordStore>(_ => new SqliteRecordStore(SqliteRecordStore.PathIn(options.Home), options.MaxRecordBytes));
        services.AddSingleton(provider => new RecordKeeping(provider.GetRequiredService<IRecordStore>(), options.Clock));
        services.AddSingleton<RuleShelf>();
        services.AddSingleton<ProductStore>();
        services.AddSingleton(new ListShelf(options.Home.Parties));
        services.AddSingleton(new DecisionShelf(options.Home));
        services.AddHostFiltering(hosts =>
        {
            hosts.AllowedHosts = [.. Loopback.Hosts, options.Url.Host];
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        // Nothing here is traced: a number that changes with every answer helps nobody.
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = each => each.ProblemDetails.Extensions.Remove("traceId"));
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = (int)CaseReader.MaxBytes;
            form.MultipartBodyLengthLimit = CaseReader.MaxBytes;
            form.ValueCountLimit = 20_000;
        });
        services.AddRazorComponents();
        services.AddAntiforgery(forgery => forgery.Cookie.Name = "longarm");
        // Tokens of forms die with the program; nothing secret is written to disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Names in every script stay readable in the source of a page; what could be markup is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = CaseReader.MaxBytes + (1024 * 1024);
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
    }
}
