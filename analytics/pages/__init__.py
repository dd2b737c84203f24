"""The Streamlit pages: thin scripts that put frames and figures on the screen."""
