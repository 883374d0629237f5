"""The texts of the services (``exports.services``) as pages show them: here translators find them."""

from typing import Final

from catalog.web.language import N_

TEXTS: Final = (
    N_("SPARQL endpoint"),
    N_("Answers questions about the whole catalogue."),
    N_("Search"),
    N_("Finds documents by their words."),
    N_("Reconciliation"),
    N_("Tells OpenRefine which agent, place, archive or document a name in another table means."),
    N_("OAI-PMH"),
    N_("Gives every record in five formats, whole or by sets, and afterwards what has changed or gone."),
    N_("ResourceSync"),
    N_("Lists every description and every change, singly and in packages."),
    N_("Change feed"),
    N_("Tells what happened in public, as an event stream and as activities."),
    N_("Sitemap"),
    N_("Lists every page with the date of its last change."),
)
